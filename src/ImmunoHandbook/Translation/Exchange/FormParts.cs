namespace ImmunoHandbook.Translation.Exchange;

/// <summary>Look and behaviour of a form. Script puts what was typed into the page before it is saved, since typing alone does not change a page.</summary>
internal static class FormParts
{
    public const string Kept = "<code>{{ ... }}</code>, <code>[@...]</code>, <code>](...)</code>, <code>**</code>";

    public const string Style = """
        body { font: 1rem/1.5 sans-serif; max-width: 76rem; margin: 1rem auto; padding: 0 1rem; color: #1b2733; background: #fff; }
        .unit { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: .6rem 0; border-block-end: 1px solid #7a8b99; break-inside: avoid; }
        .source p { margin: 0 0 .3rem; white-space: pre-wrap; }
        .terms, .state, .previous { font-size: .875rem; color: #44525e; }
        .urgent .source { border-inline-start: .3rem solid #8e1020; padding-inline-start: .6rem; }
        .stale textarea, .missing textarea { background: #fff6e0; }
        textarea { font: inherit; inline-size: 100%; box-sizing: border-box; border: 1px solid #44525e; padding: .4rem; field-sizing: content; }
        button { font: inherit; font-weight: 700; padding: .5rem 1.2rem; }
        @media (max-width: 40rem) { .unit { grid-template-columns: 1fr; } }
        @media print { button { display: none; } textarea { border-style: dotted; } }
        """;

    public const string Script = """
        document.getElementById("save").addEventListener("click", function () {
          for (const area of document.querySelectorAll("textarea")) { area.textContent = area.value; }
          const page = "<!DOCTYPE html>\n" + document.documentElement.outerHTML;
          const link = document.createElement("a");
          link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
          link.download = document.documentElement.dataset.target + "-translation.html";
          link.click();
        });
        """;
}
