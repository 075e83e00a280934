package briefing.question;

/**
 * What is counted: how many <i>of what</i>.
 *
 * @param classifier the Chinese measure word, or the English noun without its plural ending, in lower case
 * @param noun of Chinese the first two characters of the noun, of English the words before the noun; may be empty
 * @param told as the question has it
 */
public record CountedUnit(String classifier, String noun, String told) {}
