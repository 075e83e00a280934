package briefing.article.ocr;

/**
 * A line as it was read.
 *
 * @param opens whether it begins a paragraph
 * @param height of its box in pixels, by which headlines are told
 */
public record OcrLine(String text, boolean opens, double height) {}
