package briefing.answer.figure;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Period;
import briefing.language.PeriodExpressions;
import briefing.language.PeriodExpressions.Found;
import briefing.passage.Span;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of what a sentence tells, among the times that it names: no time that only tells which thing is meant, as in "the
 * plan announced in 2019 will end" or in the name of a document, and none that something is compared with.
 */
public final class EventTime {

    private static final Pattern DETERMINED =
            Pattern.compile(LanguagePack.anyOf("event.determiner"), Pattern.CASE_INSENSITIVE);
    private static final Pattern SEASON = Pattern.compile(LanguagePack.anyOf("event.season"), Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE =
            Pattern.compile(LanguagePack.anyOf("event.relative"), Pattern.CASE_INSENSITIVE);

    /** A relative clause without the commas before and behind it may begin with "that", too. */
    private static final Pattern RELATIVE_OPEN = Pattern.compile(
            LanguagePack.anyOf("event.relative") + "|" + LanguagePack.anyOf("event.that"), Pattern.CASE_INSENSITIVE);

    /** What a clause begins with that tells of a thing in passing: "which opened in", "founded in". */
    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?:" + LanguagePack.anyOf("event.relative") + "|" + LanguagePack.anyOf("event.participle")
                    + " (?:in|on|by)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINED =
            Pattern.compile("\\b(?:" + LanguagePack.anyOf("event.joined") + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern VERBS = Pattern.compile(LanguagePack.anyOf("event.verbs"), Pattern.CASE_INSENSITIVE);

    /** A survey or a report behind its year. */
    private static final Pattern STUDY = Pattern.compile(LanguagePack.anyOf("event.study"), Pattern.CASE_INSENSITIVE);

    private static final Pattern FINITE = Pattern.compile(LanguagePack.anyOf("event.finite"), Pattern.CASE_INSENSITIVE);

    /** "announced in", "built on": the words before a time that is the time of a participle. */
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?:^|(?<before>(?<![\\w’'])[\\w’']{1,24}+) )" + LanguagePack.anyOf("event.participle")
                    + "(?: [a-z]{1,14}+)?? (?:(?:in|on|by|at|during|late in|early in|back in) )?(?:(?:the|early|late) )?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AUXILIARY =
            Pattern.compile(LanguagePack.anyOf("event.auxiliary"), Pattern.CASE_INSENSITIVE);

    /** What stands before a time that begins a sentence: "In ", "On ". */
    private static final Pattern BEGINS = Pattern.compile(
            "[\"“‘]?(?:(?:in|on|at|by|during|late|early)\\s){0,2}(?:the\\s)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF = Pattern.compile(LanguagePack.anyOf("figure.of"));
    private static final Pattern AT = Pattern.compile("(?:" + LanguagePack.anyOf("figure.time-of") + ")$");

    /** Words of an attribute, and between it and its noun. */
    private static final int FEW = 3;

    private static final String OPENING = "（(《";
    private static final String CLOSING = "）)》";

    private EventTime() {}

    /** The time of what is told; of an article without a date also one in passing; null where there is none. */
    public static @Nullable Period of(String text, @Nullable LocalDate published) {
        List<Found> times = PeriodExpressions.in(text, published).stream()
                .filter(time -> !time.compared() && !isSoFar(time.period(), published))
                .toList();
        List<Found> told =
                times.stream().filter(time -> !isInPassing(text, time)).toList();
        List<Found> of = told.isEmpty() && published == null ? times : told;
        if (of.isEmpty()) {
            return null;
        }
        Found first = of.get(0);
        boolean begins = BEGINS.matcher(text.substring(0, first.start())).matches();
        return of.stream()
                .map(Found::period)
                .filter(period -> isDay(period) && (!begins || isWithin(period, first.period())))
                .findFirst()
                .orElse(first.period());
    }

    private static boolean isSoFar(Period period, @Nullable LocalDate published) {
        return !isDay(period) && period.last().equals(published);
    }

    private static boolean isDay(Period period) {
        return period.first().equals(period.last());
    }

    private static boolean isWithin(Period day, Period period) {
        return period.contains(day.first());
    }

    private static boolean isInPassing(String text, Found time) {
        Span clause = Clause.around(text, time.start(), time.end());
        String before = text.substring(clause.start(), time.start());
        String after = text.substring(time.end(), clause.end());
        return isEnclosed(text, time.start())
                || (Language.of(text) == Language.CHINESE ? tellsWhich(before, after) : isOfNoun(before, after));
    }

    /** Whether a time is that of a survey or a report, which dates what was asked and not all that is told with it. */
    static boolean isOfStudy(String text, Found time) {
        return STUDY.matcher(text).region(time.end(), text.length()).lookingAt();
    }

    /**
     * Whether a time is not that of what stands at a place of its sentence: it is that of a survey whose finding another clause
     * tells, or stands in a relative clause, or with a participle, that the place does not stand in.
     */
    static boolean isOfOther(String text, Found time, int place) {
        Span clause = Clause.around(text, time.start(), time.end());
        boolean apart = place < clause.start() || place >= clause.end();
        if (isOfStudy(text, time)) {
            return apart;
        }
        if (Language.of(text) == Language.CHINESE) {
            return false;
        }
        String before = text.substring(clause.start(), time.start());
        String after = text.substring(time.end(), clause.end());
        boolean opens = SUBORDINATE.matcher(before.stripLeading()).lookingAt();
        return apart && opens || place > time.end() && endsAttribute(before, after);
    }

    /** Whether a relative clause, or what a participle begins, ends with a time: what follows is the verb of the sentence. */
    private static boolean endsAttribute(String before, String after) {
        Matcher relative = RELATIVE_OPEN.matcher(before);
        int from = -1;
        while (relative.find()) {
            from = relative.end();
        }
        boolean told = from >= 0 && verbs(before.substring(from)) > 0;
        Matcher participle = PARTICIPLE.matcher(before.stripLeading());
        String subject = participle.find() ? participle.group("before") : "";
        boolean reduced = subject != null
                && !subject.isEmpty()
                && !AUXILIARY.matcher(subject).matches();
        return (told || reduced) && FINITE.matcher(after).lookingAt();
    }

    /** How many verbs a text has; one with its auxiliaries is one. */
    private static int verbs(String text) {
        Matcher verb = VERBS.matcher(text);
        int verbs = 0;
        while (verb.find()) {
            verbs++;
        }
        return verbs;
    }

    /**
     * Whether a relative clause goes on up to a time: one behind a comma does, another one ends where a second verb follows its
     * own, but for one that a conjunction joins to it.
     */
    private static boolean isInRelative(String before, String after) {
        Matcher relative = RELATIVE.matcher(before);
        int from = -1;
        while (relative.find()) {
            if (before.substring(0, relative.start()).isBlank()) {
                return true;
            }
            from = relative.end();
        }
        return from >= 0
                && (verbs(JOINED.split(before.substring(from), 2)[0]) < 2
                        || FINITE.matcher(after).lookingAt());
    }

    private static boolean isEnclosed(String text, int place) {
        int depth = 0;
        for (int i = 0; i < place; i++) {
            depth += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            depth -= CLOSING.indexOf(text.charAt(i)) >= 0 && depth > 0 ? 1 : 0;
        }
        return depth > 0;
    }

    /** Whether an English time belongs to a noun: by a determiner, a relative pronoun or a participle. */
    private static boolean isOfNoun(String before, String after) {
        boolean noun = after.startsWith(" ") && after.length() > 1 && Character.isLetter(after.charAt(1));
        if (after.startsWith("'s") || after.startsWith("’s") || isInRelative(before, after)) {
            return true;
        }
        if (noun && DETERMINED.matcher(before).find() && !SEASON.matcher(after).lookingAt()) {
            return true;
        }
        Matcher participle = PARTICIPLE.matcher(before.stripLeading());
        if (!participle.find()) {
            return false;
        }
        String subject = participle.group("before");
        return subject == null
                || !AUXILIARY.matcher(subject).matches()
                        && FINITE.matcher(after).lookingAt();
    }

    /** Whether a Chinese time tells which thing is meant: before the particle of an attribute, or in the name of an object. */
    private static boolean tellsWhich(String before, String after) {
        if (OF.matcher(after).lookingAt()) {
            return !before.isEmpty();
        }
        if (after.isEmpty() || AT.matcher(before).find()) {
            return false;
        }
        List<Word> behind = ChineseTagger.words(after);
        boolean attribute =
                isVerb(behind.get(0)) && behind.stream().limit(FEW * 2).anyMatch(EventTime::isParticle);
        return attribute || isNamed(ChineseTagger.words(before), behind);
    }

    /** Whether a time stands in the name of something: behind an attribute, or in an object. */
    private static boolean isNamed(List<Word> before, List<Word> behind) {
        int particle = before.size() - 1;
        while (particle >= 0 && !isParticle(before.get(particle))) {
            particle--;
        }
        boolean attributed = particle > 0
                && before.size() - particle <= FEW
                && before.subList(0, particle).stream().anyMatch(EventTime::isVerb)
                && before.subList(particle, before.size()).stream().noneMatch(EventTime::isVerb);
        boolean object =
                before.stream().anyMatch(EventTime::isVerb) && behind.stream().noneMatch(EventTime::isVerb);
        return attributed && !isVerb(behind.get(0)) || object;
    }

    private static boolean isParticle(Word word) {
        return OF.matcher(word.text()).matches();
    }

    private static boolean isVerb(Word word) {
        return word.tag().startsWith("v")
                && !word.tag().equals("vn")
                && !word.tag().equals("vd");
    }
}
