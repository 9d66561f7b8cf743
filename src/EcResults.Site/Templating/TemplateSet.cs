using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace EcResults.Site.Templating;

/// <summary>The templates of <c>site/templates</c>, each parsed once.</summary>
internal sealed class TemplateSet
{
    private const string Folder = "site/templates/";
    private readonly Dictionary<string, Template> templates = [];
    private readonly ScriptObject builtins;
    private readonly ConcurrentDictionary<Type, IObjectAccessor> accessors = [];

    /// <summary>Parses all templates.</summary>
    /// <exception cref="TemplateException">A template cannot be parsed.</exception>
    public TemplateSet(SiteSources sources)
    {
        foreach (var (name, content) in sources.Below("templates"))
        {
            var template = Template.Parse(SiteSources.Text(content), Folder + name);
            if (template.HasErrors)
            {
                throw new TemplateException(string.Join('\n', template.Messages));
            }

            templates[name] = template;
        }

        builtins = TemplateContext.GetDefaultBuiltinObject();
        var include = builtins["include"] as IScriptCustomFunction;
        builtins.SetValue("include", new RawInclude(include!), readOnly: true);
    }

    /// <summary>Renders a template with values by name.</summary>
    /// <exception cref="TemplateException">The template is missing or fails; the message says file and line.</exception>
    public string Render(string name, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            throw new TemplateException($"{Folder}{name}: there is no such template");
        }

        var context = new EncodingContext(builtins, accessors) { TemplateLoader = new Parsed(templates) };
        foreach (var (file, parsed) in templates)
        {
            context.CachedTemplates[file] = parsed;
        }

        var globals = new ScriptObject();
        foreach (var (key, value) in values)
        {
            globals.SetValue(key, value, readOnly: true);
        }

        context.PushGlobal(globals);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException(exception.Message, exception);
        }
    }

    /// <summary>The include of Scriban gives a string, which would be encoded a second time.</summary>
    private sealed class RawInclude(IScriptCustomFunction inner) : IScriptCustomFunction
    {
        public int RequiredParameterCount => inner.RequiredParameterCount;

        public int ParameterCount => inner.ParameterCount;

        public ScriptVarParamKind VarParamKind => inner.VarParamKind;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

        public object Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => new Html(inner.Invoke(context, callerContext, arguments, blockStatement)?.ToString() ?? string.Empty);

        public async ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => await Task.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }

    /// <summary>All templates are parsed beforehand, so that only a missing one ever comes here.</summary>
    private sealed class Parsed(Dictionary<string, Template> templates) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            templates.ContainsKey(templateName)
                ? templateName
                : throw new ScriptRuntimeException(callerSpan, $"there is no template {templateName}");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"{templatePath} was not parsed");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"{templatePath} was not parsed");
    }
}
