namespace ImmunoHandbook.Content;

/// <summary>Licences that QuestPDF is offered under. Which of them holds is for its user to know and to say.</summary>
internal enum QuestPdfLicence
{
    None,
    Community,
    Professional,
    Enterprise,
}
