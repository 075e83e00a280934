package briefing.question;

/** A name in a question: of a person, a body, a place, a product, or whatever stands in quotation marks. */
public record QuestionName(String text, Kind kind) {

    /** What it is a name of. */
    public enum Kind {
        /** Latin letters: a capitalised word of an English question, or a foreign name in a Chinese one. */
        LATIN,
        PERSON,
        BODY,
        PLACE,
        QUOTED,
        /** What took the place of another thing in a question that follows on the last one. */
        INSTEAD
    }
}
