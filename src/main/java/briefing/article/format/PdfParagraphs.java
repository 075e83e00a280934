package briefing.article.format;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the paragraphs of a PDF together again from the lines of its pages. */
final class PdfParagraphs {

    /** How many lines at the top and at the bottom of a page may be its header and footer. */
    private static final int MARGIN = 2;

    /** A Chinese line with less than this, in {@link Line#units}, may be a heading of its own. */
    private static final int SUBHEAD = 30;

    /** As much of a paragraph as tells how long it is: it may be a whole book. In characters. */
    private static final int START = 2_000;

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)" + LanguagePack.anyOf("page-number"));

    private static final Pattern ITEM =
            Pattern.compile("(?:[•·●▪■◆–-]|\\(?\\d{1,2}[.)、]|[（(][" + Numerals.TO_TEN + "]+[）)]).*");

    private PdfParagraphs() {}

    /** @param pages the lines of each page; {@link PdfLines#PARAGRAPH} opens the first of a paragraph */
    static List<String> of(List<List<String>> pages) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder last = new StringBuilder();
        for (List<String> page : withoutMargins(pages)) {
            for (String line : page) {
                Interrupts.check();
                boolean opens = line.charAt(0) == PdfLines.PARAGRAPH;
                String text = opens ? line.substring(1) : line;
                if (last.length() > 0 && continues(last, text, opens)) {
                    join(last, text);
                } else {
                    add(last, paragraphs);
                    last.append(text);
                }
            }
        }
        add(last, paragraphs);
        return paragraphs;
    }

    private static void add(StringBuilder paragraph, List<String> paragraphs) {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    /** A paragraph goes on within itself; and over a gap or a page where its sentence is open and nothing new begins. */
    private static boolean continues(StringBuilder before, String line, boolean opens) {
        int units = Line.units(before.substring(0, Math.min(before.length(), START)));
        boolean sentenceOpen = units > 24 && !Line.endsSentence(before);
        boolean goesOn = Character.isLowerCase(line.codePointAt(0)) || Language.isUnspaced(line.codePointAt(0));
        return opens
                ? sentenceOpen
                        && goesOn
                        && before.length() > line.length() / 2
                        && !(Language.isUnspaced(before.codePointAt(0)) && units < SUBHEAD)
                : !isItem(line);
    }

    private static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    private static void join(StringBuilder before, String line) {
        int last = before.codePointBefore(before.length());
        int first = line.codePointAt(0);
        if (last == '-'
                && before.length() > 2
                && Character.isLowerCase(first)
                && Character.isLetter(before.charAt(before.length() - 2))) {
            before.setLength(before.length() - 1);
        } else if (last < 0x2e80 && first < 0x2e80) {
            before.append(' ');
        }
        before.append(line);
    }

    /** The pages without their headers, footers and numbers. */
    static List<List<String>> withoutMargins(List<List<String>> pages) {
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
