package briefing.question;

/**
 * What is counted: how many <i>of what</i>.
 *
 * @param classifier the Chinese measure word, or the English noun without its plural ending, in lower case
 * @param noun of Chinese the first two characters of the noun, of English the words before the noun; may be empty
 */
public record CountedUnit(String classifier, String noun) {

    /** As a reader is told it. */
    public String told() {
        boolean latin = !classifier.isEmpty() && classifier.charAt(0) < 0x80;
        return latin ? (noun + " " + classifier).strip() : classifier + noun;
    }
}
