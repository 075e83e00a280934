package briefing.answer.figure;

import briefing.answer.figure.Figure.Subject;
import briefing.language.LanguagePack;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of several things that a sentence joins goes with which of its figures: A、B分别增长5%和3%. */
final class Joined {

    private static final Pattern BETWEEN = Pattern.compile(LanguagePack.anyOf("figure.between"));

    private static final Pattern LIST = Pattern.compile("[、,]");

    private Joined() {}

    private static List<String> parts(Pattern between, String thing) {
        return Stream.of(between.split(thing, -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /**
     * The subject of one of several figures; told by its place where the things cannot be told apart.
     *
     * @param subject of all of them
     * @param number of the figure, from 0
     * @param of how many
     */
    static Subject of(Subject subject, int number, int of) {
        List<String> listed = parts(LIST, subject.thing());
        List<String> things = listed.size() == of ? listed : parts(BETWEEN, subject.thing());
        boolean each = things.size() == of;
        String thing = each ? things.get(number) : subject.thing() + " (" + (number + 1) + "/" + of + ")";
        return new Subject(thing, subject.aspect(), subject.base(), subject.complete(), subject.planned());
    }
}
