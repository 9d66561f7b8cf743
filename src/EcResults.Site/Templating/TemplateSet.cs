using System.Collections.Concurrent;
using Scriban;
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
    private readonly ConcurrentBag<EncodingContext> idle = [];

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
        builtins.SetValue("include", new Include(templates), readOnly: true);
    }

    /// <summary>Renders a template with values by name.</summary>
    /// <exception cref="TemplateException">The template is missing or fails; the message says file and line.</exception>
    public void Render(Utf8Output output, string name, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            throw new TemplateException($"{Folder}{name}: there is no such template");
        }

        var globals = new ScriptObject();
        foreach (var (key, value) in values)
        {
            globals.SetValue(key, value, readOnly: true);
        }

        if (!idle.TryTake(out var context))
        {
            context = new EncodingContext(builtins, accessors);
        }

        context.PushOutput(output);
        context.PushGlobal(globals);
        try
        {
            template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException(exception.Message, exception);
        }

        // Only a run that ended well leaves its context as it found it.
        context.PopGlobal();
        context.PopOutput();
        idle.Add(context);
    }

    /// <summary>Scriban's own include renders into a text of its own, which is copied; this one writes where it stands.</summary>
    private sealed class Include(Dictionary<string, Template> templates) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "template");

        public object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var name = arguments[0] as string ?? string.Empty;
            if (!templates.TryGetValue(name, out var template) || template.Page is not { } page)
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, $"there is no template {name}");
            }

            context.EnterRecursive(callerContext!);
            try
            {
                return context.Evaluate(page);
            }
            finally
            {
                context.ExitRecursive(callerContext!);
            }
        }

        public ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
