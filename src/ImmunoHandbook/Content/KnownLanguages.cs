namespace ImmunoHandbook.Content;

/// <summary>What a new language starts with. Its translator corrects what is not right.</summary>
/// <param name="Name">In itself.</param>
/// <param name="Plural">A rule of strings.yml.</param>
/// <param name="Alphabet">Letters in their order, forms of one letter side by side.</param>
internal sealed record KnownLanguage(string Code, string Name, string EnglishName, string Plural, string Decimal, string Alphabet)
{
    public bool RightToLeft { get; init; }

    public string Negation { get; init; } = "";

    /// <summary>A date in digits, in the order of the language; for a text whose names of months are not translated yet.</summary>
    public string NumericDate => Code switch
    {
        "ar" or "el" or "es" or "fr" or "hi" or "it" or "pt" or "ur" or "vi" => "{day}/{month-number}/{year}",
        "fa" or "ja" or "zh" => "{year}/{month-number}/{day}",
        "hu" or "ko" => "{year}. {month-number}. {day}.",
        "nl" => "{day}-{month-number}-{year}",
        "sv" => "{day}/{month-number} {year}",
        "cs" or "sk" => "{day}. {month-number}. {year}",
        _ => "{day}.{month-number}.{year}",
    };

    /// <summary>What the language itself decides of strings.yml; null for all other keys.</summary>
    public string? Word(string key) => key switch
    {
        "language.name" => Name,
        "language.english-name" => EnglishName,
        "language.direction" => RightToLeft ? "rtl" : "ltr",
        "format.decimal" => Decimal,
        "plural" => Plural,
        _ => null,
    };
}

/// <summary>Languages of many patients. The data are our own; names and letters as the languages' own schools teach them.</summary>
internal static class KnownLanguages
{
    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

    private static readonly KnownLanguage[] s_all =
    [
        new("ar", "العربية", "Arabic", "arabic", ".", "اأإآء ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هة وؤ يىئ") { RightToLeft = true, Negation = "لا لم لن ليس ليست غير دون بدون بلا ولا ولم ولن وليس" },
        new("bg", "Български", "Bulgarian", "one-other", ",", "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я") { Negation = "не няма никога никой нищо без нито" },
        new("cs", "Čeština", "Czech", "one-few-many", ",", "aá b c č dď eéě f g h ch ií j k l m nň oó p q r ř s š tť uúů v w x yý z ž") { Negation = "ne nikdy nikdo nic bez ani není" },
        new("da", "Dansk", "Danish", "one-other", ",", Latin + " æ ø å") { Negation = "ikke ingen intet aldrig uden hverken" },
        new("de", "Deutsch", "German", "one-other", ",", "aä b c d e f g h i j k l m n oö p q r sß t uü v w x y z") { Negation = "nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne weder" },
        new("el", "Ελληνικά", "Greek", "one-other", ",", "αά β γ δ εέ ζ ηή θ ιίϊΐ κ λ μ ν ξ οό π ρ σς τ υύϋΰ φ χ ψ ωώ") { Negation = "δεν δε μην μη όχι ποτέ κανείς τίποτα χωρίς ούτε" },
        new("en", "English", "English", "one-other", ".", Latin) { Negation = "no not never none nobody nothing without cannot neither nor" },
        new("es", "Español", "Spanish", "one-other", ",", "aá b c d eé f g h ií j k l m n ñ oó p q r s t uúü v w x y z") { Negation = "no nunca jamás nadie nada ninguno ninguna ningún sin ni tampoco" },
        new("fa", "فارسی", "Persian", "one-other", "/", "اآ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی") { RightToLeft = true },
        new("fi", "Suomi", "Finnish", "one-other", ",", Latin + " å ä ö") { Negation = "ei en et emme ette eivät älä ilman koskaan" },
        new("fr", "Français", "French", "one-other", ",", "aàâæ b cç d eéèêë f g h iîï j k l m n oôœ p q r s t uùûü v w x yÿ z") { Negation = "ne n pas jamais rien personne aucun aucune sans ni non" },
        new("he", "עברית", "Hebrew", "one-other", ".", "א ב ג ד ה ו ז ח ט י כך ל מם נן ס ע פף צץ ק ר ש ת") { RightToLeft = true, Negation = "לא אל אין אינו אינה איננו בלי ללא מבלי לעולם" },
        new("hi", "हिन्दी", "Hindi", "one-other", ".", "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह") { Negation = "नहीं न मत बिना कभी" },
        new("hr", "Hrvatski", "Croatian", "one-few-many", ",", "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž") { Negation = "ne nije nisu nikad nikada nitko ništa bez ni niti nemojte" },
        new("hu", "Magyar", "Hungarian", "one-other", ",", "aá b c d eé f g h ií j k l m n oó öő p q r s t uú üű v w x y z") { Negation = "nem ne nincs soha senki semmi nélkül sem" },
        new("it", "Italiano", "Italian", "one-other", ",", "aà b c d eéè f g h iì j k l m n oò p q r s t uù v w x y z") { Negation = "non no mai nessuno nessuna niente nulla senza né" },
        new("ja", "日本語", "Japanese", "other", ".", "あ い う え お か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の は ひ ふ へ ほ ま み む め も や ゆ よ ら り る れ ろ わ を ん"),
        new("ko", "한국어", "Korean", "other", ".", "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"),
        new("nb", "Norsk bokmål", "Norwegian", "one-other", ",", Latin + " æ ø å") { Negation = "ikke ingen intet aldri uten verken" },
        new("nl", "Nederlands", "Dutch", "one-other", ",", "a b c d eéë f g h iï j k l m n oóö p q r s t uü v w x y z") { Negation = "niet geen nooit niemand niets zonder noch" },
        new("pl", "Polski", "Polish", "one-few-many", ",", "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż") { Negation = "nie nigdy nikt nic bez ani brak żaden żadna żadnego" },
        new("pt", "Português", "Portuguese", "one-other", ",", "aáâãà b cç d eéê f g h ií j k l m n oóôõ p q r s t uúü v w x y z") { Negation = "não nunca ninguém nada nenhum nenhuma sem nem" },
        new("ro", "Română", "Romanian", "one-few-many", ",", "a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z") { Negation = "nu niciodată nimeni nimic fără nici" },
        new("ru", "Русский", "Russian", "one-few-many", ",", "а б в г д её ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я") { Negation = "не нет никогда никто ничего без ни нельзя" },
        new("sk", "Slovenčina", "Slovak", "one-few-many", ",", "aáä b c č dď eé f g h ch ií j k lĺľ m nň oóô p q rŕ s š tť uú v w x yý z ž") { Negation = "nie nikdy nikto nič bez ani" },
        new("sv", "Svenska", "Swedish", "one-other", ",", Latin + " å ä ö") { Negation = "inte ingen inget inga aldrig utan varken" },
        new("tr", "Türkçe", "Turkish", "one-other", ",", "a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z") { Negation = "değil yok hiç asla hiçbir" },
        new("uk", "Українська", "Ukrainian", "one-few-many", ",", "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я") { Negation = "не ні ніколи ніхто нічого жодного жодної без немає ані" },
        new("ur", "اردو", "Urdu", "one-other", ".", "اآ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے") { RightToLeft = true },
        new("vi", "Tiếng Việt", "Vietnamese", "other", ",", "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y") { Negation = "không chưa chẳng đừng" },
        new("zh", "中文", "Chinese", "other", ".", Latin),
    ];

    /// <summary>The language itself, or the one that a regional code such as "pt-BR" names first; null where we know nothing of it.</summary>
    public static KnownLanguage? Find(string code) =>
        Array.Find(s_all, l => l.Code == code) ?? Array.Find(s_all, l => l.Code == code.Split('-')[0]);
}
