using CsCheck;

namespace NetResolver.Tests.Merge;

/// <summary>What always holds of merging.</summary>
public class VirtualPortMergeProperties
{
    private static readonly Gen<Guid> Id = Gen.OneOf(Gen.Const(Guid.Parse("00000000-0000-4000-8000-000000000001")), Gen.Const(Guid.Parse("00000000-0000-4000-8000-000000000002")));

    private static readonly Gen<VirtualPortType> Type = Gen.Int[0, 4].Select(t => (VirtualPortType)t);

    private static readonly Gen<VirtualPortFields> Fields =
        from type in Type
        from said in Gen.Int[0, 63]
        from numbers in Gen.Int[1, 2].Array[3]
        from ids in Id.Array[2]
        from profile in Gen.OneOf(Gen.Const("p"), Gen.Const("q"))
        select new VirtualPortFields
        {
            Type = type,
            ManagerId = Has(said, 1) ? (byte)numbers[0] : null,
            TypeId = Has(said, 2) ? numbers[1] : null,
            TypeIdVersion = Has(said, 4) ? (byte)numbers[2] : null,
            InstanceId = Has(said, 8) ? ids[0] : null,
            ProfileId = Has(said, 16) ? profile : null,
            InterfaceId = Has(said, 32) ? ids[1] : null,
        };

    private static readonly Gen<VirtualPortElement?> Level = Gen.OneOf(Gen.Const((VirtualPortElement?)null), Fields.Select(f => (VirtualPortElement?)new VirtualPortElement(f)));

    [Fact]
    public void A_level_merged_with_itself_changes_nothing() =>
        Fields.Sample(fields =>
        {
            var level = new VirtualPortElement(fields);
            var merged = VirtualPortMerge.Merge(level, level, level);
            return !merged.HasConflict && merged.Fields == fields;
        });

    [Fact]
    public void Where_all_levels_state_one_type_their_order_does_not_change_the_verdict() =>
        Gen.Select(Fields, Fields, Fields, Type.Where(t => t is not (VirtualPortType.None or VirtualPortType.Midonet))).Sample((a, b, c, type) =>
        {
            var levels = new[] { a, b, c }.Select(f => new VirtualPortElement(f with { Type = type })).ToArray();
            var verdicts = new[] { (0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0) }
                .Select(o => VirtualPortMerge.Merge(OnlyKnown(levels[o.Item1]), OnlyKnown(levels[o.Item2]), OnlyKnown(levels[o.Item3])).HasConflict);
            return verdicts.Distinct().Count() == 1;
        });

    [Fact]
    public void There_are_conflicts_to_name_exactly_when_there_is_one() =>
        Gen.Select(Level, Level, Level).Sample((i, n, g) =>
        {
            var merged = VirtualPortMerge.Merge(i, n, g);
            return merged.HasConflict == merged.Conflicts().Count > 0;
        });

    [Fact]
    public void A_merge_is_complete_exactly_when_nothing_is_missing() =>
        Gen.Select(Level, Level, Level).Sample((i, n, g) =>
        {
            var merged = VirtualPortMerge.Merge(i, n, g);
            return !merged.HasType || merged.Complete() is null == merged.Missing().Count > 0;
        });

    [Fact]
    public void Canonical_text_read_again_gives_the_same_fields() =>
        Fields.Where(f => f.Type != VirtualPortType.Midonet || f.Specified is 0 or VirtualPortParameters.InterfaceId).Sample(fields =>
        {
            var known = OnlyKnown(new VirtualPortElement(fields))!.Fields;
            var xml = VirtualPortElement.ToXml(known);
            return xml.Length == 0 ? known == default : VirtualPortElement.Read(xml).Require().Fields == known;
        });

    private static bool Has(int said, int bit) => (said & bit) != 0;

    /// <summary>The level without the parameters that its type does not have, as reading would insist.</summary>
    private static VirtualPortElement? OnlyKnown(VirtualPortElement level)
    {
        var fields = level.Fields;
        var known = fields.Type.Written();
        return new VirtualPortElement(new VirtualPortFields
        {
            Type = fields.Type,
            ManagerId = known.HasFlag(VirtualPortParameters.ManagerId) ? fields.ManagerId : null,
            TypeId = known.HasFlag(VirtualPortParameters.TypeId) ? fields.TypeId : null,
            TypeIdVersion = known.HasFlag(VirtualPortParameters.TypeIdVersion) ? fields.TypeIdVersion : null,
            InstanceId = known.HasFlag(VirtualPortParameters.InstanceId) ? fields.InstanceId : null,
            ProfileId = known.HasFlag(VirtualPortParameters.ProfileId) ? fields.ProfileId : null,
            InterfaceId = known.HasFlag(VirtualPortParameters.InterfaceId) ? fields.InterfaceId : null,
        });
    }
}
