package briefing.question.followup;

import static java.lang.Character.isUpperCase;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The last question with a thing that is asked about instead, in the place of what it takes there. */
final class Replacement {

    private static final Pattern WHAT_IS = Pattern.compile("what (?:is|was|are|were)\\b", CASE_INSENSITIVE);

    /** Places side by side: the US and Canada. */
    private static final Pattern PLACES = Pattern.compile(
            "(?:the )?\\p{Lu}[\\p{L}.'’-]*+(?: \\p{Lu}[\\p{L}.'’-]*+)*+(?:(?: and|, and|,) (?:the )?\\p{Lu}[\\p{L}.'’-]*+(?: \\p{Lu}[\\p{L}.'’-]*+)*+)*+");

    /** What is measured of a thing, and is no thing: growth, price, share. */
    private static final Pattern MEASURE = Pattern.compile(LanguagePack.anyOf("follow-up.measure"), CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the) $", CASE_INSENSITIVE);

    private static final Pattern WITH_ARTICLE = Pattern.compile("^(?:a|an|the) ", CASE_INSENSITIVE);

    /** How much nearer the beginning of what stands side by side must be than all of it, in cosine. */
    private static final double BEGINNING = 0.1;

    /** How near the word at its end must be, in cosine: AI companies for AI industry, yet no humanoid phones. */
    private static final double END = 0.5;

    /** A kind of what was asked of before: the digital ones. */
    private static final Pattern ONES =
            Pattern.compile("(?:(?:an?|the) )?(?<kind>\\S.{0,40}?) ones?", CASE_INSENSITIVE);

    private final String last;
    private final String preposition;
    private final String thing;
    private final boolean chinese;
    private final NamedPhrases named;

    /**
     * What replaces.
     *
     * @param preposition that stood before the thing, with a space behind it; may be empty
     */
    Replacement(String last, String preposition, String thing) {
        this.last = last;
        this.preposition = preposition;
        this.thing = thing;
        chinese = Language.of(last) == Language.CHINESE;
        named = NamedPhrases.of(last);
    }

    /** The question; empty where nothing in it makes room. */
    Optional<String> whole(ToDoubleBiFunction<String, String> nearness) {
        return placed().or(this::ofSeveral)
                .or(this::kind)
                .or(this::measure)
                .or(this::sameHead)
                .or(() -> nearest(nearness));
    }

    /** With a place instead of the one that was asked of, or beside what was asked. */
    private Optional<String> placed() {
        QuestionAnalysis asked = QuestionAnalysis.of(thing, Language.of(thing));
        boolean place = asked.words().isEmpty()
                && asked.names().size() == 1
                && asked.names().get(0).kind() == QuestionName.Kind.PLACE;
        if (!place) {
            return Optional.empty();
        }
        for (int at = behind(0); at >= 0; at = behind(at)) {
            Matcher places = PLACES.matcher(last).region(at, last.length());
            if (places.lookingAt()
                    && !Places.of(Language.of(last)).in(places.group()).isEmpty()) {
                return Optional.of(last.substring(0, at) + thing + last.substring(places.end()));
            }
        }
        for (QuestionName name : QuestionAnalysis.of(last, Language.of(last)).names()) {
            if (name.kind() == QuestionName.Kind.PLACE && !isBeginningOfName(last, name.text())) {
                return Optional.of(last.replace(name.text(), thing));
            }
        }
        if (!preposition.isEmpty() && last.contains(" " + preposition)) {
            return Optional.empty(); // what stands behind the same word makes room: of france, and of Brazil
        }
        String ended = FollowUp.withoutClosing(last);
        return Optional.of(
                chinese
                        ? preposition + thing + last
                        : ended + (preposition.isEmpty() ? " in " : " " + preposition) + thing + "?");
    }

    /** Where the next thing stands behind the preposition; -1 where none does, or there is no preposition. */
    private int behind(int from) {
        int at = preposition.isEmpty() ? -1 : last.indexOf(" " + preposition, from);
        return at < 0 ? -1 : at + 1 + preposition.length();
    }

    /** Whether a place is the beginning of a longer name: Paris Baguette. */
    private static boolean isBeginningOfName(String text, String place) {
        int end = text.indexOf(place) + place.length();
        return end + 1 < text.length() && text.charAt(end) == ' ' && isUpperCase(text.charAt(end + 1));
    }

    /** With a thing instead of the pronoun for several: who made most of them, and phones. */
    private Optional<String> ofSeveral() {
        Matcher several = FollowUp.OF_SEVERAL.matcher(last);
        int space = several.find() ? several.group().indexOf(' ') : -1;
        return space < 0
                ? Optional.empty()
                : Optional.of(last.substring(0, several.start() + space + 1) + thing + last.substring(several.end()));
    }

    /** With another kind of the thing that was asked of: smart factories, and 5G ones. */
    private Optional<String> kind() {
        Matcher ones = ONES.matcher(thing);
        if (!ones.matches()) {
            return Optional.empty();
        }
        return named.things().stream()
                .filter(row -> Character.isLowerCase(row.charAt(row.lastIndexOf(' ') + 1)))
                .findFirst()
                .map(row -> last.replace(row, ones.group("kind") + " " + row.substring(row.lastIndexOf(' ') + 1)));
    }

    /** With another measure of the thing that was asked of: its growth in place of its price, or behind its name. */
    private Optional<String> measure() {
        if (!MEASURE.matcher(thing).matches()) {
            return Optional.empty();
        }
        QuestionAnalysis asked = QuestionAnalysis.of(last, Language.of(last));
        boolean ofAmount =
                asked.unit() == null && (chinese || WHAT_IS.matcher(last).lookingAt());
        String time =
                FollowUp.TIME.matcher(last).results().map(MatchResult::group).collect(Collectors.joining(" "));
        List<String> rows =
                named.things().stream().filter(row -> !time.contains(row)).toList();
        for (String row : rows) {
            Matcher alike = MEASURE.matcher(row);
            while (alike.find()) {
                if (chinese && sharesCharacter(alike.group(), thing)) { // exports make room for imports
                    return Optional.of(last.replace(alike.group(), thing));
                }
            }
            String before = beforeMeasure(row);
            if (before.length() < row.length()) {
                return Optional.of(last.replace(row, before + thing));
            }
        }
        return ofAmount && !rows.isEmpty()
                ? Optional.of(last.replace(
                        rows.get(rows.size() - 1), rows.get(rows.size() - 1) + (chinese ? "" : " ") + thing))
                : Optional.empty();
    }

    private static boolean sharesCharacter(String one, String other) {
        return one.chars().anyMatch(c -> other.indexOf(c) >= 0);
    }

    /** What stands before the measure that a row ends in; the row where it ends in none. */
    private String beforeMeasure(String row) {
        for (int at = 0; at < row.length(); at++) {
            boolean begins = chinese || at == 0 || row.charAt(at - 1) == ' ';
            if (begins && MEASURE.matcher(row.substring(at)).matches()) {
                return row.substring(0, at);
            }
        }
        return row;
    }

    /** What a Chinese row is, without the measure of it. */
    private String measured(String row) {
        String before = beforeMeasure(row);
        return before.isEmpty() || !chinese || MEASURE.matcher(thing).find() ? row : before;
    }

    /** In Chinese, with another kind of the thing that a row is of: all of it makes room. */
    private Optional<String> sameHead() {
        if (!chinese) {
            return Optional.empty();
        }
        for (String row : named.things()) {
            String measured = measured(row);
            String own = named.places().stream()
                    .filter(measured::startsWith)
                    .findFirst()
                    .map(place -> measured.substring(place.length()))
                    .orElse(measured);
            String head = named.words().stream()
                    .filter(word -> own.toLowerCase(Locale.ROOT).endsWith(word))
                    .findFirst()
                    .orElse("");
            boolean kinds = !head.isEmpty() && own.length() > head.length() && thing.length() > head.length();
            if (kinds && thing.toLowerCase(Locale.ROOT).endsWith(head)) {
                return Optional.of(last.replace(own, thing));
            }
        }
        return Optional.empty();
    }

    /** With a thing instead of that which is nearest to it in meaning, of those behind the same preposition if there are any. */
    private Optional<String> nearest(ToDoubleBiFunction<String, String> nearness) {
        String best = null;
        double nearest = Double.NEGATIVE_INFINITY;
        List<String> behind = named.phrases().stream()
                .filter(phrase -> last.startsWith(preposition + phrase, last.indexOf(phrase) - preposition.length()))
                .toList();
        for (String phrase : behind.isEmpty() ? named.phrases() : behind) {
            double cosine = nearness.applyAsDouble(thing, phrase);
            if (named.isEnd(phrase) && (cosine < END || thing.endsWith(phrase))) {
                continue; // another kind of the same, or another thing
            }
            double near = cosine - (named.isBeginning(phrase) ? BEGINNING : 0);
            if (near > nearest) {
                nearest = near;
                best = phrase;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int at = last.indexOf(best);
        String before = last.substring(0, at);
        String made = measured(best);
        String opened =
                WITH_ARTICLE.matcher(thing).find() ? ARTICLE.matcher(before).replaceFirst("") : before;
        return Optional.of(opened + thing + last.substring(at + made.length()));
    }
}
