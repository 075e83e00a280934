package briefing.shell.view;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.retrieval.Retrieval;
import briefing.shell.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** The words that a passage was found by, its own and those of the question's translation, set in bold. */
public final class FoundWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]++|\\p{IsHan}{2,}+");

    /** So many are looked for; a question that has more is a text. */
    private static final int MOST = 100;

    private final @Nullable Pattern any;

    private FoundWords(@Nullable Pattern any) {
        this.any = any;
    }

    public static FoundWords of(Retrieval retrieval) {
        Set<String> joining = Set.copyOf(LanguagePack.of(Language.ENGLISH).words("stop-words"));
        List<String> words = new ArrayList<>();
        Stream<String> phrases = Stream.concat(
                Stream.of(retrieval.question().text()),
                retrieval.called().stream().flatMap(unit -> unit.phrases().stream()));
        phrases.forEach(phrase -> {
            Matcher word = WORD.matcher(phrase);
            while (word.find()) {
                String found = word.group();
                if (Character.isIdeographic(found.codePointAt(0))) {
                    IntStream.rangeClosed(0, found.length() - 2).forEach(i -> words.add(found.substring(i, i + 2)));
                } else if (found.length() > 1 && !joining.contains(found.toLowerCase(Locale.ROOT))) {
                    words.add(found);
                }
            }
        });
        return new FoundWords(
                words.isEmpty()
                        ? null
                        : Pattern.compile(
                                words.stream()
                                        .distinct()
                                        .limit(MOST)
                                        .map(FoundWords::whole)
                                        .collect(Collectors.joining("|")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** A word of letters stands alone, with the endings of its forms; a pair of Chinese characters anywhere. */
    private static String whole(String word) {
        boolean han = Character.isIdeographic(word.codePointAt(0));
        return han ? Pattern.quote(word) : "\\b" + Pattern.quote(word) + "(?:e?s)?\\b";
    }

    public AttributedString bold(String text) {
        AttributedString plain = Text.of(text);
        if (any == null) {
            return plain;
        }
        AttributedStringBuilder bold = new AttributedStringBuilder();
        Matcher found = any.matcher(plain);
        int at = 0;
        while (found.find()) {
            bold.append(plain.subSequence(at, found.start()));
            bold.append(new AttributedString(found.group(), Text.BOLD));
            at = found.end();
        }
        return bold.append(plain.subSequence(at, plain.length())).toAttributedString();
    }
}
