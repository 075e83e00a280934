package briefing.answer.claim;

import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.QuestionName.Kind;
import briefing.retrieval.translation.PinyinNames;
import briefing.retrieval.translation.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether the names of a claim stand in what it cites: as they are, or in passages of another language as dictionary, glossary
 * or pinyin call them. A name that none of these finds there is held to be made up.
 */
final class Names {

    /** Words with a capital, but for the first of a sentence, which has one anyway unless another follows. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{N}&-]+(?:['’]s)?(?![\\p{L}\\p{N}])");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:the|this|that|these|those|it|its|in|on|at|by|for|from|of|to|and|but|or|as|an|he|she|they|we|his|her|their"
                    + "|there|according|meanwhile|however|also|both|while|when|if|after|before|since|under|with|no|yes|mr|ms|mrs|dr"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|rmb|yuan|us)");

    /** Letters by which a name and what is derived from it begin alike: China, Chinese. */
    private static final int STEM = 4;

    private final PassageSearch index;
    private final Translator dictionary;
    private final PinyinNames pinyin = new PinyinNames();

    Names(PassageSearch index, Translator dictionary) {
        this.index = index;
        this.dictionary = dictionary;
    }

    boolean stand(String said, List<Passage> cited) {
        Language language = Language.of(said);
        String there = lower(cited);
        List<String> absent = names(said, language).stream()
                .filter(name -> !stands(name, there))
                .toList();
        if (absent.isEmpty()) {
            return true;
        }
        List<Passage> foreign =
                cited.stream().filter(passage -> passage.language() != language).toList();
        return !foreign.isEmpty() && areTranslated(absent, said, foreign);
    }

    /** Whether each name stands in passages of another language by a translation of a word of it, or by its sound. */
    private boolean areTranslated(List<String> names, String said, List<Passage> foreign) {
        Language to = foreign.get(0).language();
        String there = lower(foreign);
        String words = " " + there.replaceAll("[^\\p{L}]+", " ") + " ";
        List<Unit> units = dictionary.translate(said, to, index.vocabulary(to)).units();
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .allMatch(name -> pinyin.isSpelt(name, words)
                        || units.stream()
                                .filter(unit -> overlap(unit.text().toLowerCase(Locale.ROOT), name))
                                .flatMap(unit -> unit.phrases().stream())
                                .anyMatch(phrase ->
                                        !phrase.isBlank() && there.contains(phrase.toLowerCase(Locale.ROOT))));
    }

    private static boolean overlap(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    private static String lower(List<Passage> passages) {
        return ClaimCheck.text(passages).toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String said, Language language) {
        List<String> names = new ArrayList<>(capitalised(said));
        QuestionAnalysis.of(said, language).names().stream()
                .filter(name -> name.kind() == Kind.PERSON || name.kind() == Kind.BODY || name.kind() == Kind.PLACE)
                .map(QuestionName::text)
                .filter(name -> !isLatin(name))
                .forEach(names::add);
        return names;
    }

    private static boolean isLatin(String name) {
        return name.codePoints().noneMatch(Character::isIdeographic);
    }

    private static List<String> capitalised(String said) {
        List<String> found = new ArrayList<>();
        int start = said.length() - said.stripLeading().length();
        Matcher names = NAME.matcher(said);
        while (names.find()) {
            String name = names.group().replaceFirst("['’]s$", "");
            boolean opens = names.start() == start
                    && !(said.startsWith(" ", names.end()) && isCapital(said, names.end() + 1))
                    && IntStream.range(0, name.length())
                                    .filter(i -> isCapital(name, i))
                                    .count()
                            < 2;
            if (!opens && !NO_NAME.matcher(name).matches()) {
                found.add(name);
            }
        }
        return found;
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && Character.getType(text.codePointAt(at)) == Character.UPPERCASE_LETTER;
    }

    /** Letter for letter; in Latin letters at the beginning of a word, a longer name also by how it begins. */
    private static boolean stands(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!isLatin(name)) {
            return text.contains(lower);
        }
        String beginning = lower.substring(0, Math.min(STEM, lower.length()));
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isLetter(text.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }
}
