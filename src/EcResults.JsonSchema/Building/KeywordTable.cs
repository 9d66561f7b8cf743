namespace EcResults.JsonSchema;

/// <summary>Every keyword, in the order of evaluation: cheap ones first, those that need the others' marks last.</summary>
internal static class KeywordTable
{
    private static readonly Func<KeywordSource, Keyword?>[] Builders =
    [
        TypeKeyword.Build,
        ChoiceKeyword.BuildConst,
        ChoiceKeyword.BuildEnum,
        source => BoundKeyword.Build(source, Bound.Minimum),
        source => BoundKeyword.Build(source, Bound.ExclusiveMinimum),
        source => BoundKeyword.Build(source, Bound.Maximum),
        source => BoundKeyword.Build(source, Bound.ExclusiveMaximum),
        MultipleOfKeyword.Build,
        LengthKeyword.Build,
        PatternKeyword.Build,
        FormatKeyword.Build,
        ItemCountKeyword.Build,
        ItemsKeyword.Build,
        ContainsKeyword.Build,
        UniqueItemsKeyword.Build,
        MemberCountKeyword.Build,
        RequiredKeyword.Build,
        DependentRequiredKeyword.Build,
        PropertyNamesKeyword.Build,
        PropertiesKeyword.Build,
        DependentSchemasKeyword.Build,
        RefKeyword.Build,
        DynamicRefKeyword.Build,
        AllOfKeyword.Build,
        AnyOfKeyword.Build,
        OneOfKeyword.Build,
        NotKeyword.Build,
        IfKeyword.Build,
        UnevaluatedItemsKeyword.Build,
        UnevaluatedPropertiesKeyword.Build,
    ];

    public static Keyword[] Build(KeywordSource source) =>
        [.. Builders.Select(build => build(source)).OfType<Keyword>()];
}
