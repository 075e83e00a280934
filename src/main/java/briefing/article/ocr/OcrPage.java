package briefing.article.ocr;

import java.util.List;

/**
 * A page as it was read.
 *
 * @param lines in reading order
 * @param characters how many were read, with those of lines too uncertain to be among these
 * @param confidence mean probability of all of them, 0 to 1
 */
public record OcrPage(List<OcrLine> lines, int characters, double confidence) {}
