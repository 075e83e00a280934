package briefing.shell.view;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.language.Messages;
import briefing.passage.Passage;
import briefing.retrieval.RankedPassage;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** An answer as a person reads it. */
public final class AnswerView {

    private static final Pattern MARK = Pattern.compile(" ?\\[\\d+]");
    private static final int HEADLINES = 3;

    private final Answer answer;
    private final int width;
    private final Messages messages;

    /**
     * A view of an answer, in the language of its question.
     *
     * @param width in columns; 0 for any
     */
    public AnswerView(Answer answer, int width) {
        this.answer = answer;
        this.width = width;
        this.messages = Messages.of(answer.retrieval().question().language());
    }

    /** What it says. */
    public List<AttributedString> text() {
        return Wrapping.wrap(styled(), width);
    }

    /** How it came about, where there is something to know. */
    public List<AttributedString> notice() {
        String notice = JsonLines.notice(answer);
        return notice == null ? List.of() : Wrapping.wrap(Text.of(notice, Text.FAINT), width);
    }

    /** Which of its sentences nothing supports. */
    public List<AttributedString> unsupported() {
        List<AttributedString> lines = new ArrayList<>();
        if (answer instanceof Answer.Answered answered) {
            answered.claims().stream()
                    .filter(claim -> !claim.supported())
                    .forEach(claim -> lines.addAll(Wrapping.wrap(
                            Text.of(messages.get("answer.unsupported", claim.text()), Text.WARNING), width)));
        }
        return lines;
    }

    /** Its sources; where it is none, the nearest headlines. */
    public List<AttributedString> sources() {
        List<AttributedString> lines = new ArrayList<>();
        if (answer instanceof Answer.Answered answered && answered.mode() == Answer.Mode.CATALOGUE) {
            return lines;
        }
        List<Citation> quoted = answer.quoted();
        if (!quoted.isEmpty()) {
            Map<String, List<Citation>> byArticle = quoted.stream()
                    .collect(Collectors.groupingBy(Citation::article, LinkedHashMap::new, Collectors.toList()));
            lines.add(AttributedString.EMPTY);
            for (List<Citation> citations : byArticle.values()) {
                String head = marks(citations) + " ";
                Citation first = citations.get(0);
                lines.addAll(indented(head, first.title(), details(first)));
            }
        } else if (!answer.retrieval().passages().isEmpty()) {
            lines.add(AttributedString.EMPTY);
            lines.add(Text.of(messages.get("answer.nearest")));
            for (Passage nearest : nearest(answer.retrieval().passages())) {
                lines.addAll(indented(
                        "- ", nearest.title(), details(nearest.published(), nearest.source(), nearest.article())));
            }
        }
        return lines;
    }

    /** As in {@code [1]–[3][5]}. */
    private static String marks(List<Citation> citations) {
        StringBuilder marks = new StringBuilder();
        for (int from = 0, to; from < citations.size(); from = to) {
            to = from + 1;
            while (to < citations.size()
                    && citations.get(to).n() == citations.get(to - 1).n() + 1) {
                to++;
            }
            String last = "[" + citations.get(to - 1).n() + "]";
            marks.append(to == from + 1 ? "" : "[" + citations.get(from).n() + "]" + (to == from + 2 ? "" : "–"))
                    .append(last);
        }
        return marks.toString();
    }

    private List<AttributedString> indented(String head, String title, String details) {
        List<AttributedString> lines = new ArrayList<>();
        lines.addAll(Wrapping.hanging(Text.of(head, Text.FAINT), Text.of(title), width));
        lines.addAll(Wrapping.hanging(Text.of(" ".repeat(head.length())), Text.of(details, Text.FAINT), width));
        return lines;
    }

    private String details(Citation citation) {
        String details = details(citation.published(), citation.source(), citation.article());
        int also = citation.alsoIn().size();
        return also == 0 ? details : details + " · " + messages.count("answer.also", also);
    }

    private static String details(@Nullable LocalDate published, @Nullable String source, String article) {
        String date = published == null ? "" : published + " · ";
        return date + (source == null ? "" : source + " · ") + article;
    }

    private static List<Passage> nearest(List<RankedPassage> passages) {
        Map<String, Passage> nearest = new LinkedHashMap<>();
        for (RankedPassage passage : passages) {
            nearest.putIfAbsent(passage.passage().title(), passage.passage());
        }
        return nearest.values().stream().limit(HEADLINES).toList();
    }

    /** The lead bold, what was asked for standing out, the marks faint. */
    private AttributedString styled() {
        String text = Text.printable(answer.text());
        if (answer instanceof Answer.NotInCorpus not && not.closest().isEmpty()) {
            return Text.of(text, Text.BOLD);
        }
        Matcher mark = MARK.matcher(text);
        int lead = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        if (mark.find()) {
            lead = Math.min(lead, mark.start());
        }
        AttributedStringBuilder styled = new AttributedStringBuilder();
        styled.append(Text.of(text.substring(0, lead), Text.BOLD)).append(Text.of(text.substring(lead)));
        if (!(answer instanceof Answer.Answered)) {
            mark.reset();
            while (mark.find()) {
                restyle(styled, mark.start(), mark.end(), Text.FAINT);
            }
            return styled.toAttributedString();
        }
        AsksFor.in(answer.retrieval().question().analysis(), text)
                .forEach(span -> restyle(styled, span[0], span[1], Text.ASKED));
        mark.reset();
        while (mark.find()) {
            restyle(styled, mark.start(), mark.end(), Text.FAINT);
        }
        return styled.toAttributedString();
    }

    private static void restyle(
            AttributedStringBuilder text, int start, int end, org.jline.utils.AttributedStyle style) {
        String whole = text.toString();
        AttributedString before = text.subSequence(0, start);
        AttributedString after = text.subSequence(end, whole.length());
        text.setLength(0);
        text.append(before).append(whole.substring(start, end), style).append(after);
    }
}
