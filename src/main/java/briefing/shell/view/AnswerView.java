package briefing.shell.view;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.assistant.json.JsonLines;
import briefing.language.Messages;
import briefing.shell.terminal.Links;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
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

    private final Answer answer;
    private final int width;
    private final Links links;
    private final Messages messages;

    /** A view of an answer, in the language of its question, for a place of this width and with links where it can. */
    public AnswerView(Answer answer, Screen screen) {
        this.answer = answer;
        this.width = screen.width();
        this.links = screen.links();
        this.messages = Messages.of(answer.retrieval().question().language());
    }

    /** What it says; where lines are not to be broken, as it stands. */
    public List<AttributedString> text() {
        AttributedString styled = styled();
        return width <= 0 ? Wrapping.wrap(styled, 0) : new AnswerLayout(this::article, width).of(styled);
    }

    private @Nullable String article(int n) {
        return answer.quoted().stream()
                .filter(citation -> citation.n() == n)
                .map(Citation::article)
                .findFirst()
                .orElse(null);
    }

    /** What the mark of its unsupported sentences means, where it has one. */
    public List<AttributedString> unsupported() {
        return unsupportedClaims().isEmpty()
                ? List.of()
                : Wrapping.wrap(Text.of(messages.get("answer.unsupported"), Text.WARNING), width);
    }

    /** Its unsupported sentences alone. */
    List<AttributedString> unsupportedSentences() {
        return unsupportedClaims().stream()
                .flatMap(claim ->
                        Wrapping.wrap(Text.of(claim.text() + " " + Answer.UNSUPPORTED, Text.WARNING), width).stream())
                .toList();
    }

    private List<Answer.Claim> unsupportedClaims() {
        return answer instanceof Answer.Answered answered
                ? answered.claims().stream().filter(claim -> !claim.supported()).toList()
                : List.of();
    }

    /** Its sources below it, or nothing: an answer from the catalogue lists its articles itself. */
    public List<AttributedString> sourcesBelow() {
        List<AttributedString> lines = new ArrayList<>();
        if (!JsonLines.mode(answer).equals("catalogue") && !answer.quoted().isEmpty()) {
            lines.add(AttributedString.EMPTY);
            lines.addAll(sources());
        }
        return lines;
    }

    /** The articles that it quotes, each with the numbers of its quotes. */
    public List<AttributedString> sources() {
        Map<String, List<Citation>> byArticle = answer.quoted().stream()
                .collect(Collectors.groupingBy(Citation::article, LinkedHashMap::new, Collectors.toList()));
        List<AttributedString> lines = new ArrayList<>();
        byArticle.values().forEach(citations -> lines.addAll(source(citations)));
        return lines;
    }

    private List<AttributedString> source(List<Citation> citations) {
        String head = marks(citations) + " ";
        Citation first = citations.get(0);
        AttributedString indent = Text.of(" ".repeat(Wrapping.columns(head)));
        AttributedString title = links.toArticle(Text.of(first.title()), first.article(), first.url());
        List<AttributedString> lines = new ArrayList<>(Wrapping.hanging(Text.of(head, Text.FAINT), title, width));
        lines.addAll(Wrapping.hanging(indent, details(first), width));
        String url = first.url();
        if (url != null) {
            lines.addAll(Wrapping.hanging(indent, links.toAddress(Text.of(url, Text.FAINT), url), width));
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

    private AttributedString details(Citation citation) {
        String date = citation.published() == null ? "" : citation.published() + " · ";
        String source = citation.source() == null ? "" : citation.source() + " · ";
        int also = citation.alsoIn().size();
        return Text.join(
                Text.of(date + source, Text.FAINT),
                links.toFile(Text.of(citation.article(), Text.FAINT), citation.article()),
                Text.of(also == 0 ? "" : " · " + messages.count("answer.also", also), Text.FAINT));
    }

    /** The lead bold, what was asked for standing out, what nothing supports in yellow, the marks faint. */
    private AttributedString styled() {
        String text = labelled(Text.printable(answer.text()));
        Matcher mark = MARK.matcher(text);
        int from = frame(text);
        int lead = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
        if (mark.find()) {
            lead = Math.max(from, Math.min(lead, mark.start()));
        }
        AttributedStringBuilder styled = new AttributedStringBuilder();
        styled.append(Text.of(text.substring(0, from), Text.FAINT))
                .append(Text.of(text.substring(from, lead), Text.BOLD))
                .append(Text.of(text.substring(lead)));
        if (answer instanceof Answer.Answered) {
            AsksFor.in(answer.retrieval().question().analysis(), text)
                    .forEach(span -> restyle(styled, span[0], span[1], Text.ASKED));
        }
        int at = 0;
        for (Answer.Claim claim : unsupportedClaims()) {
            String whole = Text.printable(claim.text()) + " " + Answer.UNSUPPORTED;
            int start = text.indexOf(whole, at);
            if (start >= 0) {
                at = start + whole.length();
                restyle(styled, start, at, Text.WARNING);
            }
        }
        mark.reset();
        while (mark.find()) {
            restyle(styled, mark.start(), mark.end(), Text.FAINT);
        }
        return styled.toAttributedString();
    }

    /** With a line above what only belongs to the answer. */
    private String labelled(String text) {
        int[] numbers = answer.quoted().stream()
                .filter(Citation::related)
                .mapToInt(Citation::n)
                .toArray();
        int mark = numbers.length == 0 ? -1 : text.lastIndexOf(" [" + numbers[0] + "]");
        int paragraph = mark < 0 ? -1 : text.lastIndexOf("\n\n", mark);
        return paragraph < 0
                ? text
                : text.substring(0, paragraph + 2) + messages.get("answer.related") + text.substring(paragraph + 1);
    }

    /** Where the quotes start: behind the line that says what language they are in. */
    private int frame(String text) {
        int end = text.indexOf('\n') + 1;
        boolean extracted = answer instanceof Answer.Answered answered && answered.mode() == Answer.Mode.EXTRACTIVE;
        return extracted && end > 0 && !MARK.matcher(text.substring(0, end)).find() ? end : 0;
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
