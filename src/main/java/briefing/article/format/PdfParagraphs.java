package briefing.article.format;

import briefing.article.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the paragraphs of a PDF together again from the lines of its pages. */
final class PdfParagraphs {

    /** How many lines at the top and at the bottom of a page may be its header and footer. */
    private static final int MARGIN = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—\\s]*|第\\s*\\d+\\s*页(?:[,，/\\s]*共\\s*\\d+\\s*页)?");

    private PdfParagraphs() {}

    /** @param pages the lines of each page; {@link PdfLines#PARAGRAPH} opens the first of a paragraph */
    static List<String> of(List<List<String>> pages) {
        List<String> paragraphs = new ArrayList<>();
        for (List<String> page : withoutMargins(pages)) {
            for (String line : page) {
                boolean opens = line.charAt(0) == PdfLines.PARAGRAPH;
                String text = opens ? line.substring(1) : line;
                int last = paragraphs.size() - 1;
                if (last >= 0 && continues(paragraphs.get(last), text, opens)) {
                    paragraphs.set(last, joined(paragraphs.get(last), text));
                } else {
                    paragraphs.add(text);
                }
            }
        }
        return paragraphs;
    }

    /** A paragraph goes on within itself; and over a gap or a page where its sentence is open and nothing new begins. */
    private static boolean continues(String before, String line, boolean opens) {
        boolean sentenceOpen = !Line.endsSentence(before) && Line.units(before) > 24;
        boolean goesOn = Character.isLowerCase(line.codePointAt(0)) || Character.isIdeographic(line.codePointAt(0));
        return opens
                ? sentenceOpen && goesOn && before.length() > line.length() / 2 && !isSubhead(before)
                : !isItem(line);
    }

    private static boolean isSubhead(String line) {
        return Character.isIdeographic(line.codePointAt(0)) && Line.units(line) < 30;
    }

    private static boolean isItem(String line) {
        return line.matches("(?:[•·●▪■◆–-]|\\(?\\d{1,2}[.)、]|[（(][一二三四五六七八九十]+[）)]).*");
    }

    private static String joined(String before, String line) {
        int last = before.codePointBefore(before.length());
        int first = line.codePointAt(0);
        if (before.endsWith("-")
                && before.length() > 2
                && Character.isLowerCase(first)
                && Character.isLetter(before.charAt(before.length() - 2))) {
            return before.substring(0, before.length() - 1) + line;
        }
        boolean chinese = last >= 0x2e80 || first >= 0x2e80;
        return before + (chinese ? "" : " ") + line;
    }

    private static List<List<String>> withoutMargins(List<List<String>> pages) {
        Map<String, Integer> repeated = new HashMap<>();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if (isMargin(i, page)) {
                    repeated.merge(masked(page.get(i)), 1, Integer::sum);
                }
            }
        }
        int often = Math.max(2, pages.size() / 3);
        List<List<String>> bodies = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> body = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean header = isMargin(i, page)
                        && (PAGE_NUMBER
                                        .matcher(line.replace("" + PdfLines.PARAGRAPH, ""))
                                        .matches()
                                || (pages.size() > 2 && repeated.getOrDefault(masked(line), 0) >= often));
                if (!header) {
                    body.add(line);
                }
            }
            bodies.add(body);
        }
        return bodies;
    }

    private static boolean isMargin(int i, List<String> page) {
        return i < MARGIN || i >= page.size() - MARGIN;
    }

    private static String masked(String line) {
        return line.replaceAll("\\d+", "#").replaceAll("[\\s\u2029]+", "");
    }
}
