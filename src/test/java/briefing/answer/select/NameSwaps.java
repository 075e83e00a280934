package briefing.answer.select;

import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes a question that the articles do not answer of one that they do: a name in it is replaced by a name of the same kind
 * from another question of the same language, that the article does not have.
 */
final class NameSwaps {

    private final Map<Language, Map<QuestionName.Kind, List<String>>> names = new EnumMap<>(Language.class);

    private NameSwaps() {}

    static NameSwaps of(List<String> questions) {
        Map<Language, Map<QuestionName.Kind, TreeSet<String>>> all = new EnumMap<>(Language.class);
        for (String asked : questions) {
            QuestionAnalysis question = analysis(asked);
            for (QuestionName name : question.names()) {
                all.computeIfAbsent(question.language(), language -> new EnumMap<>(QuestionName.Kind.class))
                        .computeIfAbsent(name.kind(), kind -> new TreeSet<>())
                        .add(name.text());
            }
        }
        NameSwaps swaps = new NameSwaps();
        all.forEach((language, kinds) -> kinds.forEach((kind, of) -> swaps.names
                .computeIfAbsent(language, any -> new EnumMap<>(QuestionName.Kind.class))
                .put(kind, List.copyOf(of))));
        return swaps;
    }

    private static QuestionAnalysis analysis(String asked) {
        Question question = Question.parse(asked, PassageFilter.NONE, SelectorData.TODAY);
        return QuestionAnalysis.of(question.text(), question.language());
    }

    /** The question about another; empty where it has no name that can be replaced. The same each time. */
    Optional<String> swapped(QuestionAnalysis question, String article) {
        int seed = question.text().hashCode();
        List<QuestionName> own = question.names();
        for (int i = 0; i < own.size(); i++) {
            QuestionName name = own.get(Math.floorMod(seed + i, own.size()));
            List<String> others =
                    names.getOrDefault(question.language(), Map.of()).getOrDefault(name.kind(), List.of());
            for (int k = 0; k < Math.min(20, others.size()); k++) {
                String other = others.get(Math.floorMod(seed / 7 + k, others.size()));
                if (!other.equals(name.text())
                        && !article.contains(other)
                        && !question.text().contains(other)
                        && question.text().contains(name.text())) {
                    return Optional.of(question.text().replace(name.text(), other));
                }
            }
        }
        return Optional.empty();
    }
}
