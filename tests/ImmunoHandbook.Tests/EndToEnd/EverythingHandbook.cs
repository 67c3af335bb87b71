using ImmunoHandbook.Tests.Bench;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>A handbook with everything that a chapter can hold, in six scripts, in English and Arabic.</summary>
internal static class EverythingHandbook
{
    public static HandbookTest New() => new HandbookTest()
        .WithArabic()
        .WithFile("content/images/cell.svg", Drawing)
        .WithFile("content/ar/01-emergency.md", Arabic)
        .WithFile("content/en/04-tables.md", Tables)
        .WithText(Everything);

    private const string Drawing =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><circle cx="150" cy="100" r="80" fill="#0b4f6c"/></svg>""";

    private const string Everything = """
        ::: main
        The one thing: call early, **even at night**.
        :::

        Greek Ανοσοθεραπεία για καρκίνους του αίματος. Cyrillic Иммунотерапия рака крови помогает.

        Arabic العلاج المناعي لسرطانات الدم in a line. Hebrew אימונותרפיה לסרטן הדם too.

        Devanagari रक्त कैंसर के लिए इम्यूनोथेरेपी, and *emphasis*, ~~struck~~ and `code`, at 38.5 °C or 500 mg.

        ## Lists of things {#lists}

        See [the table](04-tables.md#wide-table) and [lists](#lists), or <https://example.org/a/long/address/that/goes/on/for/a/while>.

        1. First thing [@EXAMPLE].
        2. Second thing[^why].
           - Nested one
           - Nested two

             A second paragraph of nested two.
        3. Third thing.

        - [ ] Not done
        - [x] Done

        Antibody
        :   A protein that finds one target.

        ### A heading below a heading

        ::: call-now
        Call {{ clinic.phone_24h }} within {{ fact "call-back" }}.

        - hard to breathe
        - chest pain
        :::

        ::: call-today
        Call {{ clinic.phone_day }} today.
        :::

        ::: next-visit
        Tell us at the next visit.
        :::

        ::: tip
        Keep a bag ready. It saves time when you must go.
        :::

        ::: key-points
        - Point one
        - Point two
        :::

        ::: questions
        1. What now?
        2. What then?
        :::

        ![A blue cell](images/cell.svg "One cell, drawn large")

        ::: chart 58/100 "58 of 100 people agreed."
        Where this comes from.
        :::

        > Words that somebody said.

        ---

        ::: notes 3
        Write here.
        :::

        [^why]: Because a note stands at the foot, with **bold** words.

        """;

    private const string Tables = """
        ---
        title: Tables of things
        summary: Rows and columns.
        ---

        ## Wide table

        | Name | What it does | When |
        |:-----|:------------:|-----:|
        | Alpha | Finds the cell and holds it until help comes | Every 3 weeks |
        | Beta | Wakes the cells of defence[^wake] | Every 12 hours |
        | Gamma | | Never |

        [^wake]: A note from within a table.

        """;

    private const string Arabic = """
        ---
        title: متى تتصل لطلب المساعدة
        summary: احتفظ بهذه الصفحة حيث يمكنك رؤيتها.
        kind: front
        tier: urgent
        ---

        ::: main
        إذا لم تكن متأكدًا فاتصل. يفضّل فريقك أن يسمع منك مبكرًا.
        :::

        ## اتصل الآن

        ::: call-now
        اتصل {{ clinic.emergency_number }} إذا:

        - كان التنفس صعبًا عند 38.5 درجة
        - كان صدرك يؤلمك (ألم شديد)
        :::

        ## اتصل اليوم

        ::: call-today
        اتصل {{ clinic.phone_24h }} إذا كان هناك شيء جديد يقلقك.
        :::

        ## ماذا تقول

        قل اسمك وعلاجك rituximab وما الذي تغيّر.

        """;
}
