package briefing.answer.figure;

import briefing.answer.figure.Figure.Aspect;
import briefing.answer.figure.Figure.Subject;
import briefing.answer.figure.FigureReader.Before;
import briefing.language.LanguagePack;
import briefing.passage.Span;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of what a Chinese sentence says a figure: of what follows its classifier, or of what stands before its verb. Where that is a
 * word such as "total", the subject of a clause before it goes along.
 */
final class ChineseSubjects {

    private static final Pattern UP =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.up") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.down") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.level") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE = Pattern.compile(LanguagePack.anyOf("figure.base"), Pattern.CASE_INSENSITIVE);
    static final Pattern HEDGE = Pattern.compile("(?:" + LanguagePack.anyOf("figure.about") + "|"
            + LanguagePack.anyOf("figure.at-least") + "|" + LanguagePack.anyOf("figure.at-most") + ")");
    private static final Pattern GENERIC =
            Pattern.compile("(?:" + LanguagePack.anyOf("figure.generic") + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEICTIC =
            Pattern.compile(LanguagePack.anyOf("figure.deictic"), Pattern.CASE_INSENSITIVE);
    /** A change to a value, which is a level: 升至. */
    private static final Pattern REACHED = Pattern.compile("(?:" + LanguagePack.anyOf("figure.reached") + ")\\s?$");

    private static final Pattern SHARE = Pattern.compile(LanguagePack.anyOf("figure.share"));

    /** What changes by a figure is the growth of something, of one kind: year on year. */
    private static final Pattern CHANGE_OF = Pattern.compile(LanguagePack.anyOf("figure.change-of"));

    private static final Pattern BETWEEN = Pattern.compile("(?:" + LanguagePack.anyOf("figure.between") + ")\\s?$");

    /** Among what something is told: 在茶园面积中. */
    private static final Pattern WITHIN = Pattern.compile(LanguagePack.anyOf("figure.within"));

    /** The size of what is counted: 10亿级 in 3个10亿级大模型. */
    private static final Pattern SIZED = Pattern.compile("^(?:" + LanguagePack.anyOf("figure.sized") + ")");

    /** A base that holds for what follows it in other clauses, too. */
    private static final Pattern BASE_ALONE = Pattern.compile(LanguagePack.anyOf("figure.base-alone"));

    private static final Pattern REACHED_END = Pattern.compile(LanguagePack.anyOf("figure.reached-end"));

    /** What tells that parts of a thing follow, and goes on as long as no new part of the sentence begins. */
    private static final Pattern AMONG = Pattern.compile(LanguagePack.anyOf("figure.among"));

    private static final String PARTS = "；;。\n";

    private static final String CLOSES = "）)”";

    /** What something is said in, in so many of them: 从成本等6个方面. */
    private static final Pattern PART = Pattern.compile(LanguagePack.anyOf("figure.part"));

    /** What tells nothing by its number. */
    private static final Pattern ASPECTS = Pattern.compile(LanguagePack.anyOf("figure.aspects"));

    /** Of what a number is one part: 每万人. */
    private static final Pattern PER = Pattern.compile(LanguagePack.anyOf("figure.per"));

    /** A rate that something keeps: 保持10%以上的增速. */
    private static final Pattern KEPT = Pattern.compile(LanguagePack.anyOf("figure.kept"));

    private static final Pattern TO_NUMBER = Pattern.compile("[^\\d、]+");

    /** A change that a text ends with, in words that the tagger does not know. */
    private static final Pattern MOVES = Pattern.compile(
            "(?<=\\p{IsHan}{2})(?:" + LanguagePack.anyOf("figure.moves") + ")(?:" + HEDGE.pattern() + ")?$");

    static final Pattern OF = Pattern.compile(LanguagePack.anyOf("figure.of"));
    private static final Pattern PLAN = Pattern.compile(LanguagePack.anyOf("figure.plan"), Pattern.CASE_INSENSITIVE);

    /** A longer phrase is a clause that nobody reads in a column, in characters. */
    static final int LONGEST = 26;

    private static final int LONGEST_OF_SEVERAL = 90;

    static final int SHORTEST = 3;

    /** A verb with so long an object says enough, in characters. */
    private static final int OBJECT = 5;

    private ChineseSubjects() {}

    /**
     * The subject of a figure.
     *
     * @param from where what may be said of it begins: behind the figure before it
     * @param start of the figure in the sentence
     * @param end behind its classifier
     * @param counts whether it has a classifier
     * @param earlier of what the figures before it in the sentence are said
     * @param several whether several things are joined, which take more room
     */
    static Subject of(String sentence, int from, int start, int end, boolean counts, Before earlier, boolean several) {
        Span clause = Clause.around(sentence, start, end);
        String before = sentence.substring(Math.max(from, clause.start()), start);
        String after = sentence.substring(end, clause.end());
        Front front = front(before, several ? LONGEST_OF_SEVERAL : LONGEST);
        boolean planned = PLAN.matcher(before).find();
        String shared = OF.matcher(after).lookingAt() ? shared(after.substring(1)) : "";
        boolean share = !isGeneric(shared);
        String counted = share
                ? shared
                : counts ? ChinesePhrases.nounPhrase(SIZED.matcher(after).replaceFirst("")) : "";
        boolean own = (counts || share) && !counted.isEmpty();
        boolean joins =
                from > 0 && from > clause.start() && BETWEEN.matcher(before).find();
        Matcher kept = KEPT.matcher(after);
        if (!own
                && isGeneric(front.phrase)
                && kept.find()
                && !earlier.previous().thing().isEmpty()) {
            return earlier.previous().of(earlier.previous().thing() + kept.group("rate"));
        }
        if (counts && ASPECTS.matcher(counted).matches()) {
            return Subject.NONE;
        }
        String thing = own
                ? joins || front.phrase.length() > 8 || isGeneric(front.phrase)
                        ? counted
                        : joined(front.phrase, counted)
                : front.phrase;
        if (counts && thing.equals(counted) && counted.length() < SHORTEST) {
            thing = doing(counted, after);
        }
        if (!own && beginsWithVerb(thing) && !ChinesePhrases.nounPhrase(after).isEmpty()) {
            thing = ChinesePhrases.nounPhrase(after);
        }
        String previous = earlier.previous().thing();
        boolean generic = isGeneric(thing) || !own && beginsWithVerb(thing);
        String context = isGeneric(thing) || SHARE.matcher(thing).lookingAt() ? previous : "";
        if (Joined.isHead(thing)) {
            context = Joined.stem(context.isEmpty() ? earlier.first() : context);
        } else if (CHANGE_OF.matcher(thing).lookingAt() && earlier.previous().aspect() != Aspect.LEVEL) {
            context += earlier.previous().base();
        }
        if (generic && context.isEmpty()) {
            context = before(sentence, clause);
        } else if (!own && context.isEmpty() && opensWithVerb(thing)) {
            context = ChinesePhrases.subject(
                    Clause.before(sentence, clause.start()).of(sentence));
        }
        String among = Joined.measure(previous);
        if (!own && context.isEmpty() && !among.isEmpty() && !Joined.isMeasured(thing) && isAmong(sentence, start)) {
            thing += among; // parts are measured as the whole is
        }
        String whole = joined(context, thing);
        boolean complete = whole.length() >= SHORTEST
                && !isGeneric(whole)
                && !DEICTIC.matcher(whole).lookingAt();
        Matcher based = BASE.matcher(sentence).region(from, Math.max(from, clause.start()));
        boolean of = front.base.isEmpty()
                && front.aspect != Aspect.LEVEL
                && based.find()
                && BASE_ALONE.matcher(based.group()).matches();
        String base = of ? based.group() : front.base;
        return new Subject(isGeneric(whole) ? "" : whole, front.aspect, base, complete, planned);
    }

    /** Whether a place stands behind a word that says that parts of the last thing follow, in the same part of a sentence. */
    private static boolean isAmong(String sentence, int place) {
        int from = place;
        while (from > 0 && PARTS.indexOf(sentence.charAt(from - 1)) < 0) {
            from--;
        }
        return AMONG.matcher(sentence).region(from, place).find();
    }

    /** What the clauses before one are about, the nearest first. */
    private static String before(String sentence, Span clause) {
        String context = "";
        for (Span earlier = Clause.before(sentence, clause.start());
                earlier.length() > 0 && context.length() < 2;
                earlier = Clause.before(sentence, earlier.start())) {
            String told = earlier.of(sentence);
            Matcher within = WITHIN.matcher(told);
            context = within.matches() ? within.group("of") : ChinesePhrases.subject(told);
            context = context.isEmpty() ? ChinesePhrases.object(told) : context;
        }
        return context.length() < 2 ? "" : context;
    }

    /** A thing of one word with what it does: 3家企业完成投资. */
    private static String doing(String counted, String after) {
        Matcher rest = TO_NUMBER.matcher(after);
        return rest.lookingAt()
                        && rest.end() <= LONGEST
                        && rest.end() > counted.length()
                        && ChineseTagger.words(after.substring(counted.length(), rest.end()))
                                .get(0)
                                .tag()
                                .startsWith("v")
                ? rest.group()
                : counted;
    }

    /** Of what a share is, and what is said of it where that is short: 96%的茶园实行轮作. */
    private static String shared(String after) {
        String noun = ChinesePhrases.nounPhrase(after);
        return noun.isEmpty() || after.length() > LONGEST ? noun : after.strip();
    }

    /** Two phrases, what one ends and the other begins with said once. */
    private static String joined(String front, String counted) {
        int both = Math.min(front.length(), counted.length());
        while (both > 1 && !front.endsWith(counted.substring(0, both))) {
            both--;
        }
        return both > 1 ? front + counted.substring(both) : front + counted;
    }

    /** Whether a phrase has no subject of its own, however much is said. */
    private static boolean opensWithVerb(String thing) {
        List<Word> words = ChineseTagger.words(thing);
        return words.size() > 1 && words.get(0).tag().equals("v") && !Joined.isMeasured(thing);
    }

    private static boolean beginsWithVerb(String thing) {
        List<Word> words = ChineseTagger.words(thing);
        int first = words.size() > 1 && words.get(0).tag().equals("d") ? 1 : 0;
        boolean verb = words.size() > 1 && words.get(first).tag().equals("v") && !Joined.isMeasured(thing);
        int object = verb
                ? thing.indexOf(words.get(first).text())
                        + words.get(first).text().length()
                : 0;
        return verb && thing.length() - object < OBJECT || SHARE.matcher(thing).lookingAt();
    }

    private record Front(String phrase, Aspect aspect, String base) {}

    /** What stands before a figure, without its verb, adverbs and times. */
    private static Front front(String before, int longest) {
        Matcher based = BASE.matcher(before);
        String base = "";
        int cut = -1;
        while (based.find()) {
            base = based.group();
            cut = based.start();
        }
        Matcher reached = REACHED.matcher(before);
        boolean level = reached.find();
        String whole = level ? before.substring(0, reached.start()) : before;
        cut = Math.min(cut, whole.length());
        String told = PART.matcher(ChinesePhrases.timeless(cut < 0 ? whole : whole.substring(0, cut)))
                .replaceFirst("");
        Matcher parts = PER.matcher(told);
        String per = parts.find() ? parts.group("per") : "";
        String stem = per.isEmpty() ? told : told.substring(0, parts.start());
        Matcher moves = MOVES.matcher(stem);
        boolean moved = cut < 0 && !level && moves.find();
        String head = moved ? stem.substring(0, moves.start()) : stem;
        String tail = cut < 0 ? "" : whole.substring(cut);
        Aspect aspect = moved ? aspect(moves.group()) : level ? Aspect.LEVEL : aspect(tail);
        List<Word> words = new ArrayList<>(ChineseTagger.words(head));
        while (!words.isEmpty()) {
            Word last = words.get(words.size() - 1);
            Aspect own = isLevel(last.text()) ? Aspect.LEVEL : aspect(last.text());
            boolean changes =
                    !isLevel(last.text()) && own != Aspect.LEVEL && !last.tag().startsWith("n");
            boolean hedge = HEDGE.matcher(last.text()).matches();
            boolean empty = last.text().isBlank()
                    || "dupcwye".indexOf(last.tag().charAt(0)) >= 0 && !CLOSES.contains(last.text());
            if (!changes && !hedge && !empty && !isLevel(last.text())) {
                break;
            }
            aspect = aspect == Aspect.LEVEL && !level ? own : aspect;
            words.remove(words.size() - 1);
        }
        if (words.size() > 2 && words.get(1).tag().equals("ul")) {
            words.subList(0, 2).clear(); // a verb that nothing stands before
        }
        StringBuilder phrase = new StringBuilder();
        words.forEach(word -> phrase.append(word.text()));
        String named = REACHED_END.matcher(phrase).replaceFirst("");
        return new Front(ChinesePhrases.trimmed(named, longest) + per, aspect, base);
    }

    private static boolean isLevel(String word) {
        return LEVEL.matcher(word).matches();
    }

    private static Aspect aspect(String text) {
        return UP.matcher(text).find() ? Aspect.RISE : DOWN.matcher(text).find() ? Aspect.FALL : Aspect.LEVEL;
    }

    private static boolean isGeneric(String thing) {
        String rest = thing;
        for (boolean changed = true; changed && !rest.isEmpty(); ) {
            Matcher generic = GENERIC.matcher(rest);
            changed = generic.lookingAt();
            rest = changed ? rest.substring(generic.end()) : rest;
        }
        return rest.length() < 2;
    }
}
