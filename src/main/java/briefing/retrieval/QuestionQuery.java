package briefing.retrieval;

import briefing.question.Question;
import dev.langchain4j.rag.query.Query;

/** A question as LangChain4j's joints carry it, before it is put to the passages of each language. */
final class QuestionQuery extends Query {

    private final Question question;

    QuestionQuery(Question question) {
        super(question.text());
        this.question = question;
    }

    Question question() {
        return question;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionQuery query && query.question.equals(question);
    }

    @Override
    public int hashCode() {
        return question.hashCode();
    }
}
