namespace NetResolver.PageTests;

/// <summary>Questions to a page, as functions of its browser.</summary>
internal static class Script
{
    /// <summary>The contrast of text and ground of each element of a selector, as WCAG reckons it.</summary>
    public const string Contrasts = """
        selector => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const channels = colour => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return canvas.getImageData(0, 0, 1, 1).data;
          };
          const luminance = colour => {
            const [red, green, blue] = [...channels(colour)].map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const ground = node => {
            const colour = getComputedStyle(node).backgroundColor;
            return channels(colour)[3] > 0 ? colour : ground(node.parentElement);
          };
          return [...document.querySelectorAll(selector)].map(node => {
            const [dark, light] = [luminance(getComputedStyle(node).color), luminance(ground(node))].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          });
        }
        """;

    /// <summary>Pairs of boxes and lines of text of the drawings that lie over each other, and text that leaves its box.</summary>
    public const string Overlaps = """
        () => {
          const found = [];
          for (const drawing of document.querySelectorAll('.drawing')) {
            const boxes = [...drawing.querySelectorAll('.box')];
            const apart = (a, b) => a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
            const compare = nodes => nodes.forEach((one, index) => nodes.slice(index + 1).forEach(other => {
              if (!apart(one.getBoundingClientRect(), other.getBoundingClientRect())) {
                found.push(`${one.textContent} | ${other.textContent}`);
              }
            }));
            compare(boxes);
            for (const box of boxes) {
              compare([...box.children]);
              if (box.scrollWidth > box.clientWidth + 1) {
                found.push(`too wide: ${box.textContent}`);
              }
              for (const device of box.querySelectorAll('.devices li')) {
                compare([...device.children].filter(child => child.textContent !== ''));
              }
            }
          }
          return found;
        }
        """;

    /// <summary>Lines of text of a picture that lie over each other, leave their frame or are crossed by one, as the browser draws them.</summary>
    public const string PictureFaults = """
        () => {
          const found = [];
          const texts = [...document.querySelectorAll('text')].map(node => ({ name: node.lastChild.data, box: node.getBoundingClientRect() }));
          const frames = [...document.querySelectorAll('rect')].map(node => node.getBoundingClientRect());
          const overlap = (a, b) => a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;
          const holds = (outer, inner) => outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
          texts.forEach((one, index) => {
            texts.slice(index + 1).filter(other => overlap(one.box, other.box)).forEach(other => found.push(`${one.name} | ${other.name}`));
            if (frames.filter(frame => holds(frame, one.box)).length < 2) {
              found.push(`without a frame: ${one.name}`);
            }
            if (frames.some(frame => overlap(frame, one.box) && !holds(frame, one.box))) {
              found.push(`leaves its frame: ${one.name}`);
            }
          });
          return found;
        }
        """;

    /// <summary>The least contrast of a line of text of a picture and what it stands on, as WCAG reckons it.</summary>
    public const string PictureContrast = """
        () => {
          const luminance = colour => {
            const [red, green, blue] = colour.match(/[0-9]+/g).map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const frames = [...document.querySelectorAll('rect')].filter(node => getComputedStyle(node).fill !== 'none').reverse();
          const holds = (outer, inner) => outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
          return Math.min(...[...document.querySelectorAll('text')].map(node => {
            const ground = frames.find(frame => holds(frame.getBoundingClientRect(), node.getBoundingClientRect()));
            const [dark, light] = [luminance(getComputedStyle(node).fill), luminance(getComputedStyle(ground).fill)].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          }));
        }
        """;
}
