/**
 * Text in pictures (OCR), by the models of PP-OCRv4: {@link briefing.article.ocr.Ocr} finds the lines of a page, turns them
 * level, puts them in reading order and reads them one by one.
 */
@NullMarked
package briefing.article.ocr;

import org.jspecify.annotations.NullMarked;
