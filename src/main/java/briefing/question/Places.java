package briefing.question;

import briefing.language.Language;
import briefing.language.PerLanguage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places that news of a language names most, with their kind: a figure of one place is not that of another of its kind. */
public final class Places {

    private static final PerLanguage<Places> ALL = PerLanguage.of(Places::new);

    /** Kinds of places that are parts of a country. */
    private static final Set<String> PARTS = Set.of("province", "city");

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, List<String>> same = new HashMap<>();
    private final Pattern any;
    private final Pattern home;
    private final Pattern whole;
    private final Pattern homeNamed;

    private Places(Language language) {
        for (String line : Wordings.lines(language, "places.txt")) {
            List<String> words = List.of(line.split(" ", -1)).stream()
                    .map(word -> word.replace('_', ' '))
                    .toList();
            List<String> places = words.subList(1, words.size());
            if (words.get(0).equals("same")) {
                places.forEach(place -> same.put(place, places));
            } else {
                places.forEach(place -> kinds.putIfAbsent(place, words.get(0)));
            }
        }
        Wordings wordings = Wordings.of(language);
        home = wordings.pattern("home");
        whole = wordings.pattern("whole");
        homeNamed = wordings.pattern("home.named");
        String names = kinds.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        any = Pattern.compile(wordings.line("name.begins") + "(?:" + names + ")" + wordings.line("name.ends"));
    }

    public static Places of(Language language) {
        return ALL.get(language);
    }

    /** The places that a text names, in order. */
    public Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher place = any.matcher(text);
        while (place.find()) {
            found.add(place.group());
        }
        return found;
    }

    /** Whether this is the name of one of the places. */
    public boolean has(String name) {
        return kinds.containsKey(name);
    }

    /** What else a place is called, itself included. */
    public List<String> names(String place) {
        return same.getOrDefault(place, List.of(place));
    }

    /** Whether articles in the language are about this place unless they say otherwise, and seldom name it. */
    public boolean isHome(String place) {
        return home.matcher(place).find();
    }

    /** Whether a text means a country as a whole: what is said of a part of it is not said of it. */
    public boolean isOfWhole(String text) {
        return whole.matcher(text).find();
    }

    /** Whether a text names that country in any way. */
    public boolean namesHome(String text) {
        return homeNamed.matcher(text).find();
    }

    /** Whether this is a part of the country that is home. */
    public boolean isPart(String place) {
        return PARTS.contains(kinds.getOrDefault(place, "-"));
    }

    /** Whether two places are of one kind, such as two provinces. */
    public boolean rivals(String a, String b) {
        return !names(a).contains(b) && kinds.getOrDefault(a, "-").equals(kinds.get(b));
    }
}
