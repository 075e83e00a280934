package briefing.article.ocr;

/**
 * A line as it was read.
 *
 * @param confidence mean probability of its characters, 0 to 1
 * @param opens whether it begins a paragraph
 * @param height of its box in pixels, by which headlines are told
 */
public record OcrLine(String text, double confidence, boolean opens, double height) {}
