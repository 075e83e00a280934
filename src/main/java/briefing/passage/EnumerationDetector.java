package briefing.passage;

import briefing.article.text.ListMark;
import briefing.language.LanguagePack;
import briefing.language.Numerals;
import briefing.language.Overlap;
import briefing.passage.Enumeration.Item;
import briefing.passage.EnumerationMarkers.Marker;
import briefing.passage.EnumerationMarkers.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts markers together to series: each counts on from the one before it of the same style, and not too far away. */
final class EnumerationDetector {

    /** The share of an announcement's words that another has that says it again. */
    private static final double SAME = 0.8;

    /** No item of a news article is longer, in characters; what counts on after that counts something else. */
    private static final int LONGEST_ITEM = 1_500;

    /** No article with a series that anybody asks for is longer, in characters; what is longer is read up to here. */
    static final int LONGEST_TEXT = 1_000_000;

    private static final Pattern ANNOUNCED =
            Pattern.compile(LanguagePack.anyOf("series.announced"), Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Span> sentences;

    EnumerationDetector(String text) {
        this.text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        this.sentences = Sentences.of(this.text);
    }

    List<Enumeration> detect() {
        List<List<Marker>> found = new ArrayList<>();
        Map<String, List<Marker>> open = new HashMap<>();
        for (Marker marker : EnumerationMarkers.in(text)) {
            // Lists within each other have bullets of their own each.
            String kind = marker.style() == Style.BULLET
                    ? text.substring(marker.start(), marker.start() + 1)
                    : marker.style().name();
            List<Marker> series = open.get(kind);
            if (series != null && continues(series, marker)) {
                series.add(marker);
            } else if (marker.number() == 1 || marker.style() == Style.BULLET) {
                List<Marker> begun = new ArrayList<>(List.of(marker));
                open.put(kind, begun);
                found.add(begun);
            }
        }
        List<Enumeration> marked = found.stream()
                .filter(series -> series.size() > 1)
                .map(this::enumeration)
                .toList();
        TreeSet<Integer> starts = new TreeSet<>();
        marked.forEach(series -> starts.add(series.items().get(0).span().start()));
        Stream<Enumeration> unmarked = AnnouncedSeries.in(text, sentences).stream()
                .filter(series -> !holdsOne(series, starts))
                .filter(series -> marked.stream().noneMatch(other -> announcesTheSame(series, other)));
        return Stream.concat(marked.stream(), unmarked)
                .sorted(Comparator.comparingInt(
                        series -> series.items().get(0).span().start()))
                .toList();
    }

    /** Whether one announcement says the other again, as the summary above an article does: the marks tell which is meant. */
    private boolean announcesTheSame(Enumeration series, Enumeration marked) {
        return series.leadIn() != null
                && marked.leadIn() != null
                && Overlap.share(marked.leadIn().of(text), series.leadIn().of(text)) >= SAME;
    }

    /** Whether a series without marks is, or holds, one with marks. */
    private static boolean holdsOne(Enumeration series, TreeSet<Integer> starts) {
        List<Item> items = series.items();
        int start = series.leadIn() == null
                ? items.get(0).span().start()
                : series.leadIn().start();
        Integer first = starts.ceiling(start);
        return first != null && first < items.get(items.size() - 1).span().end();
    }

    private boolean continues(List<Marker> series, Marker marker) {
        Marker last = series.get(series.size() - 1);
        if (marker.start() - last.start() > LONGEST_ITEM || last.number() == EnumerationMarkers.LAST) {
            return false;
        }
        if (marker.style() == Style.BULLET) {
            return isNextItem(last.start(), marker.start());
        }
        return marker.number() == last.number() + 1
                || (marker.number() == EnumerationMarkers.LAST && series.size() > 1);
    }

    /** Whether between the lines of two items only items of lists within the first one stand. */
    private boolean isNextItem(int item, int next) {
        int depth = ListMark.depth(text, item);
        int line = text.indexOf('\n', item) + 1;
        while (line > 0 && line < next && depth > 0 && ListMark.depth(text, line) > depth) {
            line = text.indexOf('\n', line) + 1;
        }
        return line == next;
    }

    private Enumeration enumeration(List<Marker> markers) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < markers.size(); i++) {
            Span span = i + 1 < markers.size()
                    ? new Span(markers.get(i).start(), markers.get(i + 1).start())
                    : new Span(markers.get(i).start(), endOfLast(markers));
            items.add(new Item(i + 1, trimmed(span)));
        }
        Span leadIn = leadIn(markers.get(0).start());
        return new Enumeration(leadIn, leadIn == null ? null : announced(leadIn.of(text)), items);
    }

    /** An item stops where the next paragraph starts a new subject: at a heading, or with its own line where all do. */
    private Span trimmed(Span item) {
        Span stripped = item.strip(text);
        int depth = ListMark.depth(text, stripped.start());
        for (int i = firstEndingAfter(stripped.start());
                i < sentences.size() && sentences.get(i).end() <= stripped.end();
                i++) {
            Span sentence = sentences.get(i);
            boolean within = depth > 0 && ListMark.depth(text, sentence.start()) > depth;
            if (sentence.start() > stripped.start() && !within && PassageSplitter.isHeading(text, sentence)) {
                return new Span(stripped.start(), sentence.start()).strip(text);
            }
        }
        return stripped;
    }

    /** The last item ends with its line where each item has lines of its own, else with its sentence. */
    private int endOfLast(List<Marker> markers) {
        int start = markers.get(markers.size() - 1).start();
        int line = text.indexOf('\n', start);
        int endOfLine = line < 0 ? text.length() : line;
        if (markers.stream().allMatch(marker -> startsLine(marker.start()))) {
            return endOfItem(start, endOfLine);
        }
        int at = firstEndingAfter(start);
        return at < sentences.size() && sentences.get(at).start() <= start
                ? sentences.get(at).end()
                : endOfLine;
    }

    /** The end of an item of its own line, with the items of lists within it. */
    private int endOfItem(int start, int endOfLine) {
        int depth = ListMark.depth(text, start);
        int end = endOfLine;
        while (depth > 0 && end < text.length() && ListMark.depth(text, end + 1) > depth) {
            int next = text.indexOf('\n', end + 1);
            end = next < 0 ? text.length() : next;
        }
        return end;
    }

    /** The place of the first sentence that ends after a position: sentences are in order. */
    private int firstEndingAfter(int position) {
        int from = 0;
        int to = sentences.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sentences.get(middle).end() > position) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private boolean startsLine(int start) {
        int i = start;
        while (i > 0 && text.charAt(i - 1) != '\n' && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    /** What of the first item's sentence stands before its marker, else the sentence before it. */
    private @Nullable Span leadIn(int start) {
        int at = firstEndingAfter(start);
        if (at < sentences.size() && sentences.get(at).start() < start) {
            Span part = new Span(sentences.get(at).start(), start).strip(text);
            if (part.length() > 0) {
                return part;
            }
        }
        return at > 0 ? sentences.get(at - 1) : null;
    }

    private static @Nullable Integer announced(String leadIn) {
        Integer last = null;
        Matcher matcher = ANNOUNCED.matcher(leadIn);
        while (matcher.find()) {
            last = (int) Numerals.value(matcher.group("zh") != null ? matcher.group("zh") : matcher.group("en"));
        }
        return last;
    }
}
