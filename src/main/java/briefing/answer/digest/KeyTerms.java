package briefing.answer.digest;

import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.index.Vocabulary;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of articles that few passages have: names, and nouns in a row. */
final class KeyTerms {

    /** How much of an article is read for its terms, in characters. */
    private static final int READ = 4_000;

    private static final int LONGEST = 10;

    /** A term that is not so many times as frequent as in the others does not tell articles from them. */
    private static final double OFTENER = 2;

    private static final Pattern ENGLISH = Pattern.compile(
            "[A-Z][\\p{L}\\d&’'.-]*(?: (?:of |and |the )?[A-Z][\\p{L}\\d&’'-]*){0,4}|[a-z][a-z-]{4,}(?: [a-z][a-z-]{4,})?");

    /** So often must a term stand somewhere before what is beside it tells anything. */
    private static final int FEW = 3;

    private static final Set<String> FUNCTION =
            new HashSet<>(LanguagePack.of(Language.CHINESE).words("function-words"));

    private static final Set<String> STOP = new HashSet<>(LanguagePack.allWords("stop-words"));

    /** Words that tell nothing about what an article is about, however rare. */
    private static final Pattern NONE = Pattern.compile(LanguagePack.anyOf("terms.none"), Pattern.CASE_INSENSITIVE);

    private final PassageSearch index;

    KeyTerms(PassageSearch index) {
        this.index = index;
    }

    /** How often each term stands in an article's title and text. */
    Map<String, Integer> of(Article article) {
        String text = read(article);
        return article.language() == Language.CHINESE ? chinese(text) : english(text);
    }

    private static String read(Article article) {
        return article.title() + "\n"
                + article.text().substring(0, Math.min(READ, article.text().length()));
    }

    private static Map<String, Integer> chinese(String text) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        List<String> run = new ArrayList<>();
        for (Word word : ChineseTagger.words(text)) {
            boolean name = word.tag().matches("n[rstz]?[a-z]?|nz|vn|j|gn?|x|nx")
                    && word.text().strip().length() > 1;
            if (name) {
                run.add(word.text());
            } else {
                close(run, terms);
            }
        }
        close(run, terms);
        return terms;
    }

    private static void close(List<String> run, Map<String, Integer> terms) {
        for (int i = 0; i < run.size(); i++) {
            terms.merge(run.get(i), 1, Integer::sum);
            if (i + 1 < run.size() && (run.get(i) + run.get(i + 1)).length() <= LONGEST) {
                terms.merge(run.get(i) + run.get(i + 1), 1, Integer::sum);
            }
        }
        run.clear();
    }

    private static Map<String, Integer> english(String text) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        Matcher term = ENGLISH.matcher(text);
        while (term.find()) {
            String[] words = term.group()
                    .replaceFirst("['’]s$", "")
                    .replaceFirst("\\.$", "")
                    .split(" ", -1);
            int from = 0;
            while (from < words.length && STOP.contains(words[from].toLowerCase(Locale.ROOT))) {
                from++;
            }
            List<String> left = List.of(words).subList(from, words.length);
            if (left.stream()
                            .noneMatch(word -> STOP.contains(word.toLowerCase(Locale.ROOT))
                                    && Character.isLowerCase(word.charAt(0))
                                    && word.length() > 3)
                    && !left.isEmpty()
                    && String.join(" ", left).length() > 3) {
                terms.merge(String.join(" ", left), 1, Integer::sum);
            }
        }
        return terms;
    }

    /**
     * The terms that best say what articles share, best first: those that stand in most of them and in few passages.
     *
     * @param articles at least two
     * @param others from which the terms are to set them apart
     */
    List<String> shared(List<Article> articles, List<Article> others, int most) {
        Map<Language, List<Article>> byLanguage = new HashMap<>();
        articles.forEach(article -> byLanguage
                .computeIfAbsent(article.language(), language -> new ArrayList<>())
                .add(article));
        List<Article> main = byLanguage.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (main.size() < 2) {
            return List.of();
        }
        Language language = main.get(0).language();
        Map<String, Integer> in = new LinkedHashMap<>();
        Map<String, Integer> often = new HashMap<>();
        for (Article article : main) {
            of(article).forEach((term, count) -> {
                boolean title = article.title().contains(term);
                boolean rare = count < 2 && !title && !Character.isUpperCase(term.charAt(0));
                if (rare || NONE.matcher(term).matches()) {
                    return;
                }
                in.merge(term, 1, Integer::sum);
                often.merge(term, Math.min(count, 4) + (title ? 4 : 0), Integer::sum);
            });
        }
        int least = Math.max(2, (main.size() + 1) / 2);
        List<String> mine = main.stream().map(KeyTerms::read).toList();
        List<String> theirs = others.stream()
                .filter(article -> article.language() == language)
                .map(KeyTerms::read)
                .toList();
        List<String> all = in.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .filter(term -> theirs.isEmpty() || rate(term, mine) > OFTENER * rate(term, theirs))
                .toList();
        List<String> titled = all.stream()
                .filter(term ->
                        main.stream().anyMatch(article -> article.title().contains(term)))
                .toList();
        List<String> candidates = titled.isEmpty() ? all : titled;
        Map<String, String> whole = new HashMap<>();
        candidates.forEach(term -> whole.put(term, language == Language.CHINESE ? whole(term, mine) : term));
        Vocabulary vocabulary = index.vocabulary(language);
        return vocabulary.counting(words -> {
            Map<String, Double> weights = new LinkedHashMap<>();
            words.expect(candidates);
            for (String term : candidates) {
                double idf = Vocabulary.idf(words.phraseFrequency(term), words.passages());
                double share = (double) in.getOrDefault(term, 0) / main.size();
                weights.merge(
                        whole.getOrDefault(term, term),
                        idf * share * Math.log1p(often.getOrDefault(term, 0)) * (1 + Math.log(term.length()) / 4),
                        Math::max);
            }
            return distinct(weights, most);
        });
    }

    /** A term with what stands beside it wherever it does: the tagger parts words that it does not know. */
    private static String whole(String term, List<String> texts) {
        String whole = term;
        for (boolean more = true; more && whole.length() < LONGEST; ) {
            String before = beside(whole, texts, -1);
            String after = before.isEmpty() ? beside(whole, texts, whole.length()) : "";
            more = !before.isEmpty() || !after.isEmpty();
            whole = before + whole + after;
        }
        return whole;
    }

    /**
     * The character that stands beside a term in all places, at least a few; empty where there is none, or it is one of those
     * that stand beside every word.
     *
     * @param offset from the beginning of the term
     */
    private static String beside(String term, List<String> texts, int offset) {
        Set<String> beside = new HashSet<>();
        int times = 0;
        for (String text : texts) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                int place = at + offset;
                beside.add(place < 0 || place >= text.length() ? "" : text.substring(place, place + 1));
                times++;
            }
        }
        String one = beside.size() == 1 ? beside.iterator().next() : "";
        boolean word = !one.isEmpty() && Character.isIdeographic(one.charAt(0)) && !FUNCTION.contains(one);
        return word && times >= FEW ? one : "";
    }

    /** How often a term stands in a character of texts. */
    private static double rate(String term, List<String> texts) {
        int times = 0;
        int length = 0;
        for (String text : texts) {
            Interruption.check();
            length += text.length();
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                boolean within = isLatin(text, at - 1) && isLatin(text, at)
                        || isLatin(text, at + term.length()) && isLatin(text, at + term.length() - 1);
                times += within ? 0 : 1; // "ports" is not in "reports"
            }
        }
        return (double) times / Math.max(1, length);
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x250;
    }

    /** The weightiest, none of which is part of another. */
    private static List<String> distinct(Map<String, Double> weights, int most) {
        List<String> chosen = new ArrayList<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .forEach(term -> {
                    String lower = term.toLowerCase(Locale.ROOT);
                    boolean part = chosen.stream().anyMatch(other -> {
                        String known = other.toLowerCase(Locale.ROOT);
                        return known.contains(lower) || lower.contains(known);
                    });
                    if (!part && chosen.size() < most) {
                        chosen.add(term);
                    }
                });
        return chosen;
    }
}
