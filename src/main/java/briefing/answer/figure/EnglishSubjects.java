package briefing.answer.figure;

import briefing.answer.figure.Figure.Aspect;
import briefing.answer.figure.Figure.Subject;
import briefing.language.LanguagePack;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of what an English sentence says a figure: of the nouns behind it, or of what stands before its verb. */
final class EnglishSubjects {

    private static final Pattern UP =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.up") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.down") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.level") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.base") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern STOP =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.stop") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAN =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.plan") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEICTIC =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.deictic") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADS =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.leads") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERIC =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.generic") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEDGE = Pattern.compile(
            "(?:" + LanguagePack.anyOf("figure.about") + "|" + LanguagePack.anyOf("figure.at-least") + "|"
                    + LanguagePack.anyOf("figure.at-most") + "|\\ba total of\\b|\\bonly\\b|\\ban?\\b|\\bthe\\b)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGE = Pattern.compile(
            "[ -](?:year-on-year )?(?<how>" + LanguagePack.anyOf("figure.change") + ")(?<of> (?:in|of)(?= ))?",
            Pattern.CASE_INSENSITIVE);

    /** A price of something: $100,000 for diesel. */
    private static final Pattern PRICE = Pattern.compile(" (?:for|per) (?:an? |the )?", Pattern.CASE_INSENSITIVE);

    /** What an amount consists of: $190 million in loans. */
    private static final Pattern MADE_OF = Pattern.compile(" in (?=[a-z])(?!the |an? |total |all )");

    /** Before a figure that says of what size the thing behind it is: a 100% success rate. */
    private static final Pattern MODIFIES = Pattern.compile("\\ban? \\D{0,2}$", Pattern.CASE_INSENSITIVE);

    /** Behind another figure, what a second verb of the same subject is joined with: produced 5 tons of tea and sold. */
    private static final Pattern SECOND_VERB = Pattern.compile("^ of .*\\band$");

    private static final Pattern REACHED = Pattern.compile("\\bto (?:\\w+ ){0,2}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.relative") + ")", Pattern.CASE_INSENSITIVE);

    /** Words that name nothing. */
    private static final Pattern HOLLOW =
            Pattern.compile("(?:(?:" + LanguagePack.anyOf("figure.hollow") + ")(?: |$))*+", Pattern.CASE_INSENSITIVE);

    private static final String OF = " of ";

    /** Of what an amount is one part of many: $1,200 per student. */
    private static final Pattern PER = Pattern.compile(LanguagePack.anyOf("figure.per"));

    private static final Pattern DOES = Pattern.compile(LanguagePack.anyOf("figure.does"));

    private static final Pattern PREPOSITION = Pattern.compile("(?:" + LanguagePack.anyOf("figure.preposition") + ")$");

    /** Words of what those do of whom there is a share. */
    private static final int DOING = 8;

    /** What stands for a thing that was named before. */
    private static final Pattern PRONOUN =
            Pattern.compile(" (?:" + LanguagePack.anyOf("figure.pronoun") + ")\\b", Pattern.CASE_INSENSITIVE);

    /** Who says it, and that they do. */
    private static final Pattern SAID =
            Pattern.compile("^.*\\b(?:" + LanguagePack.anyOf("figure.said") + ")\\b ?", Pattern.CASE_INSENSITIVE);

    /** Verbs behind which a bare number is the value of their subject. */
    private static final Pattern REACHES = Pattern.compile(
            "\\b(?:" + LanguagePack.anyOf("figure.reaches") + "|(?:" + LanguagePack.anyOf("figure.up") + "|"
                    + LanguagePack.anyOf("figure.down") + ") to)$",
            Pattern.CASE_INSENSITIVE);

    /** Words of a noun phrase behind a figure. */
    private static final int BEHIND = 6;

    /** Words before a figure's verb. */
    private static final int BEFORE = 9;

    private static final Pattern VERB = Pattern.compile(
            LanguagePack.anyOf("figure.level") + "|" + LanguagePack.anyOf("figure.up") + "|"
                    + LanguagePack.anyOf("figure.down"),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’&/.-]*+");

    /** Plurals without an "s": people. */
    private static final Set<String> PLURALS = Set.copyOf(LanguagePack.allWords("figure-plurals"));

    /** Nouns with an "s" that stand before others: sales staff. */
    private static final Set<String> ATTRIBUTES = Set.copyOf(LanguagePack.allWords("figure-attributes"));

    private static final Pattern LOWER = Pattern.compile("[a-z]+");

    /** What follows a verb behind its plural subject: an object, or how and where. */
    private static final Pattern OBJECT = Pattern.compile(
            " (?:(?:the|an?|its|their|this|these|those|more|less|fewer|about|nearly|at|in|on|to|for|from|with|over|into) |\\d)");

    /** What a phrase is called in short: merger and acquisition (M&A) deals. */
    private static final Pattern SHORT_FORM = Pattern.compile(" \\([^()]{1,8}\\) ");

    private static final Pattern ARTICLE = Pattern.compile("^ (?:the|an?|its|their) ");

    private EnglishSubjects() {}

    private static int startOfLastWord(String text) {
        int start = text.length();
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || "'’-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    /**
     * The subject of a figure.
     *
     * @param from where what may be said of it begins: behind the figure before it
     * @param start of the figure in the sentence
     * @param end of it, with its unit
     * @param measured whether it has a unit, so that what follows it is not counted
     * @param previous of what the figure before it in the sentence is said; empty where there is none
     */
    static Subject of(String sentence, int from, int start, int end, boolean measured, String previous) {
        Span clause = Clause.around(sentence, start, end);
        String before = sentence.substring(Math.max(from, clause.start()), start);
        String rest = SHORT_FORM.matcher(sentence.substring(end)).replaceAll(" ");
        String after = rest.substring(0, Clause.around(rest, 0, 0).end());
        boolean planned = PLAN.matcher(before).find();
        String base = BASE.matcher(sentence.substring(clause.start(), clause.end()))
                .results()
                .findFirst()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .orElse("");
        String head = before;
        Aspect aspect = Aspect.LEVEL;
        boolean level = REACHED.matcher(head).find();
        for (boolean changed = true; changed; ) {
            head = head.stripTrailing();
            int length = head.length();
            head = HEDGE.matcher(head).replaceFirst("").stripTrailing();
            String word = head.substring(startOfLastWord(head));
            Aspect own = UP.matcher(word).matches()
                    ? Aspect.RISE
                    : DOWN.matcher(word).matches() ? Aspect.FALL : Aspect.LEVEL;
            boolean verb = own != Aspect.LEVEL || LEVEL.matcher(word).matches();
            if (verb) {
                aspect = aspect == Aspect.LEVEL && !level ? own : aspect;
                head = head.substring(0, head.length() - word.length());
            }
            changed = head.stripTrailing().length() < length;
        }
        if (SECOND_VERB.matcher(head).find()) {
            head = verbless(sentence.substring(clause.start(), start));
        }
        String counted = counted(after);
        String front = SAID.matcher(front(head)).replaceFirst("");
        if (HOLLOW.matcher(front).matches()) {
            front = "";
        }
        Matcher made = MADE_OF.matcher(after);
        if (measured && front.isEmpty() && made.lookingAt()) {
            front = counted(after.substring(made.end() - 1), BEHIND);
        }
        Matcher change = CHANGE.matcher(after);
        if (measured && change.lookingAt()) {
            aspect = UP.matcher(change.group("how")).matches() ? Aspect.RISE : Aspect.FALL;
            String of = counted(ARTICLE.matcher(after.substring(change.end())).replaceFirst(" "), BEFORE);
            front = change.group("of") == null || of.isEmpty() ? "" : of;
            counted = "";
        }
        Matcher price = PRICE.matcher(after);
        String priced = price.lookingAt() ? counted(after.substring(price.end() - 1), BEHIND) : "";
        String part = measured ? part(after, previous, front.isEmpty()) : "";
        boolean modifies = MODIFIES.matcher(before).find() && !counted.isEmpty();
        String thing;
        if (measured
                && (modifies
                        || front.isEmpty() && counted.isEmpty() && part.isEmpty()
                        || !previous.isEmpty() && !priced.isEmpty())) {
            thing = modifies ? modified(counted, front) : priced;
        } else if (measured) {
            thing = !part.isEmpty() && aspect == Aspect.LEVEL
                    ? front.isEmpty() ? part : front + " / " + part
                    : front.isEmpty() ? counted : front;
        } else {
            thing = counted.isEmpty() ? front : counted;
        }
        if (HOLLOW.matcher(thing).matches()) {
            thing = "";
        }
        Matcher per = PER.matcher(after);
        if (measured && !thing.isEmpty() && !thing.equals(priced) && per.lookingAt()) {
            thing += per.group();
        }
        String context = isGeneric(thing) ? previous : "";
        if (isGeneric(thing) && context.isEmpty()) {
            Span earlier = Clause.before(sentence, clause.start());
            while (earlier.length() > 0
                    && RELATIVE.matcher(earlier.of(sentence).strip()).lookingAt()) {
                earlier = Clause.before(sentence, earlier.start());
            }
            context = earlier.length() == 0 ? "" : front(verbless(earlier.of(sentence)));
        }
        String whole =
                context.isEmpty() || context.equals(thing) ? thing : thing.isEmpty() ? context : context + ", " + thing;
        boolean complete = !isGeneric(whole)
                && whole.split("\\s+", -1).length > 1
                && !DEICTIC.matcher(whole).find();
        return new Subject(isGeneric(whole) ? "" : whole.strip(), aspect, base, complete, planned);
    }

    /** A thing of one word with what it is for: a $2 million deal to buy a ferry. */
    private static String modified(String counted, String front) {
        String before = PREPOSITION.matcher(front).replaceFirst("");
        return counted.indexOf(' ') > 0 || isGeneric(before) || before.indexOf(' ') < 0
                ? counted
                : before + ", " + counted;
    }

    /**
     * Of what a figure is a share: of homes, of those that were named before; empty where it is none.
     *
     * @param does whether what they do is told, too, as nothing before the figure says of what it is
     */
    private static String part(String after, String previous, boolean does) {
        if (does && !previous.isEmpty() && DOES.matcher(after).lookingAt()) {
            return counted(" " + previous, BEFORE)
                    + doing(after); // 34% reported that, after 48% of those who were asked
        }
        if (!after.startsWith(OF)) {
            return "";
        }
        String of = ARTICLE.matcher(after.substring(OF.length() - 1)).replaceFirst(" ");
        Matcher pronoun = PRONOUN.matcher(of);
        boolean known = pronoun.lookingAt();
        String part = known ? previous : counted(of, BEFORE);
        if (HOLLOW.matcher(part).matches()) {
            return "";
        }
        String rest = known ? of.substring(pronoun.end()) : of.substring(Math.min(of.length(), 1 + part.length()));
        return does && !part.isEmpty() ? part + doing(rest) : part;
    }

    /** What a text goes on with, in a few words, with dots where there are more. */
    private static String doing(String rest) {
        String told = rest.strip();
        String[] words = (told.endsWith(".") ? told.substring(0, told.length() - 1) : told).split("\\s+", -1);
        return words[0].isEmpty()
                ? ""
                : " " + String.join(" ", List.of(words).subList(0, Math.min(DOING, words.length)))
                        + (words.length > DOING ? "…" : "");
    }

    /** What a clause begins with, up to its verb. */
    private static String verbless(String clause) {
        Matcher verb = VERB.matcher(clause);
        return verb.find() && verb.start() > 0 ? clause.substring(0, verb.start()) : clause;
    }

    /** Whether a bare number behind a text is the value of something: sales rose to 41,000. */
    static boolean reaches(String before) {
        String rest = HEDGE.matcher(before.stripTrailing()).replaceFirst("").stripTrailing();
        return REACHES.matcher(rest).find();
    }

    /** The nouns that a text begins with. */
    static String counted(String after) {
        String counted = counted(after, BEHIND);
        return HOLLOW.matcher(counted).matches() ? "" : counted;
    }

    private static String counted(String after, int most) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(after);
        int end = 0;
        while (word.find() && words.size() < most) {
            String between = after.substring(end, word.start());
            boolean open = !words.isEmpty() && words.stream().noneMatch(EnglishSubjects::isPlural);
            boolean apart = !between.isBlank();
            boolean of = word.group().equals("of") && !words.isEmpty();
            boolean ends = word.group().endsWith(".")
                    && word.group().indexOf('.') == word.group().length() - 1;
            if (ends && !apart && !STOP.matcher(word.group()).matches()) {
                words.add(word.group().substring(0, word.group().length() - 1));
                break;
            }
            if (apart
                    || !of
                            && !(open && isJoint(word.group(), after, word.end()))
                            && STOP.matcher(word.group()).matches()
                            && !(words.isEmpty() && isAttribute(word.group(), after))
                    || isVerb(words, word.group(), after, word.end())) {
                break;
            }
            words.add(word.group());
            end = word.end();
        }
        while (!words.isEmpty() && words.get(words.size() - 1).equals("of")) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    /** Whether what is counted goes on behind "and", as no plural stands before it: 45 merger and acquisition deals. */
    private static boolean isJoint(String word, String text, int end) {
        Matcher next = WORD.matcher(text).region(end, text.length());
        return word.equals("and")
                && next.find()
                && next.start() == end + 1
                && LOWER.matcher(next.group()).matches()
                && !isPlural(next.group())
                && !STOP.matcher(next.group()).matches();
    }

    /** Whether a participle that a text begins with tells of the noun behind it: 1,260 advanced factories. */
    private static boolean isAttribute(String participle, String text) {
        Matcher next = WORD.matcher(text.stripLeading().substring(participle.length()));
        return participle.endsWith("ed")
                && LOWER.matcher(participle).matches()
                && next.find()
                && next.start() == 1
                && !STOP.matcher(next.group()).matches();
    }

    /** Whether a word behind a plural does something, as what follows it shows: 500,000 buses move more than, 90 firms work in. */
    private static boolean isVerb(List<String> before, String word, String text, int end) {
        // What ends in "s" itself may be a plural, as in "sales people".
        return !before.isEmpty()
                && isPlural(before.get(before.size() - 1))
                && !isPlural(word)
                && LOWER.matcher(word).matches()
                && OBJECT.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isPlural(String word) {
        return PLURALS.contains(word)
                || word.endsWith("s") && !word.endsWith("ss") && word.length() > 2 && !ATTRIBUTES.contains(word);
    }

    /** The last words before a verb, without what leads to them. */
    private static String front(String head) {
        String rest = head.strip();
        for (boolean changed = true; changed; ) {
            Matcher leads = LEADS.matcher(rest + " ");
            changed = leads.lookingAt() && leads.end() <= rest.length();
            rest = changed ? rest.substring(leads.end()).strip() : rest;
        }
        String[] words = rest.split("\\s+", -1);
        int from = Math.max(0, words.length - BEFORE);
        for (int i = words.length - 1; i >= from; i--) {
            if (words[i].equalsIgnoreCase("that")
                    || words[i].equalsIgnoreCase("which")
                    || words[i].equalsIgnoreCase("while")) {
                from = i + 1;
            }
        }
        String front = String.join(" ", List.of(words).subList(Math.min(from, words.length), words.length));
        return front.replaceFirst("(?i)^(?:the|an?|of|in|for|to|and) ", "").strip();
    }

    private static boolean isGeneric(String thing) {
        String rest = GENERIC.matcher(thing).replaceAll("").replaceAll("(?i)\\b(?:the|an?|of|has|have|was)\\b", "");
        return rest.codePoints().filter(Character::isLetter).count() < 3;
    }
}
