package briefing.shell.view;

import briefing.answer.Confidence;
import briefing.answer.Reasons;
import briefing.answer.Reasons.Sentence;
import briefing.language.Messages;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Why a question was answered or not, in words. */
public final class ReasonsView {

    /** Of a group of features less, in log-odds, decides nothing. */
    private static final double LEAST = 0.1;

    private static final int INDENT = 2;

    private final Confidence confidence;
    private final Reasons reasons;
    private final Messages messages;

    public ReasonsView(Confidence confidence, Messages messages) {
        this.confidence = confidence;
        this.reasons = confidence.reasons();
        this.messages = messages;
    }

    /**
     * What was asked for, what of it the best sentence has, what put it before the next one, and what made it an answer.
     *
     * @param width in columns; 0 for any
     */
    public List<AttributedString> lines(int width) {
        List<AttributedString> lines = new ArrayList<>();
        add(lines, width, "", messages.get("why.asked", asked()));
        Sentence best = reasons.best();
        if (best == null) {
            add(lines, width, "", messages.get("why.nothing"));
            return lines;
        }
        sentence(lines, width, "why.best", best);
        if (!reasons.met().isEmpty()) {
            add(lines, width, " ".repeat(INDENT), messages.get("why.met", listed(reasons.met())));
        }
        if (!reasons.lacking().isEmpty()) {
            add(lines, width, " ".repeat(INDENT), messages.get("why.lacking", listed(reasons.lacking())));
        }
        sentence(lines, width, "why.second", reasons.second());
        if (reasons.second() != null) {
            add(
                    lines,
                    width,
                    " ".repeat(INDENT),
                    messages.get("why.lead", sum(reasons.lead()), shares(reasons.lead())));
        }
        add(lines, width, "", messages.get(verdict(), percent(), shares(reasons.gate())));
        if (reasons.rule() != null) {
            add(lines, width, "", messages.get("why.rule." + reasons.rule()));
        }
        return lines;
    }

    private String verdict() {
        return confidence.logOdds() >= confidence.threshold() ? "why.answers" : "why.refused";
    }

    private String asked() {
        String types = reasons.types().stream()
                .map(type -> messages.get("why.type." + type))
                .collect(Collectors.joining(messages.get("list.between")));
        return reasons.unit().isEmpty() ? types : messages.get("why.counted", types, reasons.unit());
    }

    private void sentence(List<AttributedString> lines, int width, String key, @Nullable Sentence sentence) {
        if (sentence != null) {
            String head = messages.get(key) + " ";
            AttributedString text = Text.join(
                    Text.of(Text.printable(sentence.text().replace('\n', ' '))),
                    Text.of("  " + Text.printable(sentence.title()), Text.FAINT));
            lines.addAll(Wrapping.hanging(Text.of(head), text, width));
        }
    }

    private static void add(List<AttributedString> lines, int width, String indent, String text) {
        lines.addAll(Wrapping.hanging(Text.of(indent), Text.of(Text.printable(text)), width));
    }

    private String listed(List<String> things) {
        return String.join(messages.get("list.between"), things);
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Groups of features, those that count most first. */
    private String shares(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .filter(share -> Math.abs(share.getValue()) >= LEAST)
                .sorted(Comparator.comparingDouble(share -> -Math.abs(share.getValue())))
                .map(share -> messages.get(
                        "why.share",
                        messages.get("why.group." + share.getKey()),
                        String.format(Locale.ROOT, "%+.1f", share.getValue())))
                .collect(Collectors.joining(messages.get("list.between")));
    }

    /** How often a question that is as sure is answered, by the learnt odds. */
    private long percent() {
        return Math.round(100 / (1 + Math.exp(confidence.threshold() - confidence.logOdds())));
    }
}
