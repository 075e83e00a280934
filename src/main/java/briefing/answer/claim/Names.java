package briefing.answer.claim;

import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.passage.Passage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether the names of a claim stand in what it cites: as they are, or as the question's translation calls them. */
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

    private final List<Unit> translations;

    Names(List<Unit> translations) {
        this.translations = translations;
    }

    boolean stand(String said, List<Passage> cited) {
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
            if (!opens && !NO_NAME.matcher(name).matches() && !stands(name, cited)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && Character.getType(text.codePointAt(at)) == Character.UPPERCASE_LETTER;
    }

    private boolean stands(String name, List<Passage> cited) {
        String stem = name.substring(0, Math.min(STEM, name.length())).toLowerCase(Locale.ROOT);
        boolean literally = cited.stream()
                .anyMatch(passage -> (passage.titledText() + "\n" + passage.source())
                        .toLowerCase(Locale.ROOT)
                        .contains(name.length() <= STEM ? name.toLowerCase(Locale.ROOT) : stem));
        if (literally) {
            return true;
        }
        List<Passage> chinese = cited.stream()
                .filter(passage -> passage.language() == Language.CHINESE)
                .toList();
        // What no dictionary knows cannot be held against a translation.
        return !chinese.isEmpty()
                && translations.stream()
                        .filter(unit -> unit.text().equalsIgnoreCase(name))
                        .filter(unit -> unit.phrases().stream().anyMatch(t -> !t.isBlank()))
                        .allMatch(unit -> unit.phrases().stream()
                                .anyMatch(t -> chinese.stream()
                                        .anyMatch(
                                                passage -> passage.titledText().contains(t))));
    }
}
