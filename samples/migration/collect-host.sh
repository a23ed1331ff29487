#!/bin/sh
# Writes what NetResolver must know of this host into a folder; the folder's name is taken as the host's.
#
#   ./collect-host.sh hosts/hostB
#
# Asks and changes nothing: virsh (LIBVIRT_DEFAULT_URI says which libvirt), ip -j, /sys, and jq to write JSON. Networks are
# live dumps, guests the dumps of those that run or are paused. What reaches which segment nobody can ask a host: write
# "segment" into inventory.json by hand, and another run keeps it.
set -eu
export LC_ALL=C
folder=${1:?usage: collect-host.sh FOLDER}
mkdir -p "$folder"
rm -f "$folder"/network-*.xml "$folder"/guest-*.xml

# A word of net-info, as true or false.
says() { printf '%s\n' "$1" | sed -n "s/^$2: *//p" | sed 's/yes/true/; s/no/false/'; }

virsh net-list --all --name | while IFS= read -r network; do
    [ -n "$network" ] || continue
    virsh net-dumpxml "$network" > "$folder/network-$network.xml"
    info=$(virsh net-info "$network")
    jq -n --arg name "$network" --argjson active "$(says "$info" Active)" --argjson autostart "$(says "$info" Autostart)" \
        --argjson persistent "$(says "$info" Persistent)" '$ARGS.named'
done | jq -s . > "$folder/networks.tmp"

virsh list --name | while IFS= read -r guest; do
    [ -n "$guest" ] || continue
    virsh dumpxml "$guest" > "$folder/guest-$guest.xml"
    jq -n --arg name "$guest" '$name'
done | jq -s . > "$folder/guests.tmp"

for physical in /sys/class/net/*; do
    index=0
    while [ -e "$physical/device/virtfn$index" ]; do
        function=$physical/device/virtfn$index
        jq -n --arg physical "${physical##*/}" --arg address "$(basename "$(readlink -f "$function")")" \
            --arg dev "$(ls "$function/net" 2> /dev/null | head -n 1)" '$ARGS.named'
        index=$((index + 1))
    done
done | jq -s 'group_by(.physical) | map({ dev: .[0].physical, virtualFunctions: map({ address } + if .dev == "" then {} else { dev } end) })' \
    > "$folder/functions.tmp"

if [ -e "$folder/inventory.json" ]; then cp "$folder/inventory.json" "$folder/before.tmp"; else echo '{}' > "$folder/before.tmp"; fi
release=$(virsh version --daemon 2> /dev/null | sed -n 's/^Running against daemon: //p')
ip -j -d link | jq --arg release "$release" --slurpfile networks "$folder/networks.tmp" --slurpfile guests "$folder/guests.tmp" \
    --slurpfile functions "$folder/functions.tmp" --slurpfile before "$folder/before.tmp" '
    def kept(list; key): . as $new | $before[0][list] // [] | map(select(.[key] == $new[key])) | .[0].segment // null
        | if . == null then {} else { segment: . } end;
    { formatVersion: "1.0" }
    + (if $release == "" then {} else { libvirt: $release } end)
    + { networks: $networks[0] }
    + { devices: map({ name: .ifname, bridge: (.linkinfo.info_kind == "bridge"), mtu }
        + (if .operstate == "UP" then { link: true } elif .operstate == "UNKNOWN" then {} else { link: false } end)
        | . + kept("devices"; "name")) }
    + { physicalFunctions: $functions[0], guests: { running: $guests[0] } }' > "$folder/inventory.tmp"
mv "$folder/inventory.tmp" "$folder/inventory.json"
rm -f "$folder"/*.tmp
