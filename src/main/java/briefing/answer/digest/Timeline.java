package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.figure.PeriodNames;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Period;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of a topic, day by day.
 *
 * @param spoken whether any article speaks of it, with a time or without
 * @param entries in the order of time
 * @param cut whether more articles speak of it than were read
 */
public record Timeline(
        Language language, String topic, List<String> missing, boolean spoken, List<Entry> entries, boolean cut)
        implements Digest {

    /**
     * One line.
     *
     * @param said whether the sentence names the time; else it is the day on which it was published
     */
    public record Entry(Period period, boolean said, Statement statement) {}

    @Override
    public List<Citation> citations() {
        return entries.stream().map(entry -> entry.statement().citation()).toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return withMissing(messages.get(spoken ? "digest.undated" : "digest.nobody", topic));
        }
        String lines = entries.stream()
                .map(entry -> PeriodNames.of(language, entry.period()) + "  "
                        + entry.statement().marked())
                .collect(Collectors.joining("\n"));
        return withMissing(cut ? lines + "\n\n" + messages.get("digest.cut") : lines);
    }
}
