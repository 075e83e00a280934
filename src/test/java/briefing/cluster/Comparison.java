package briefing.cluster;

import briefing.answer.Answer;
import briefing.index.PassageIndex;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Arrays;
import java.util.Random;

/** Answers from both indexes, and the milliseconds that they took, in order. */
record Comparison(int same, int sameRanking, double[] there, double[] here) {

    @Override
    public String toString() {
        return "%d answers and %d rankings as local; a question takes %.0f ms (95 %%: %.0f) in the cluster, %.0f ms (%.0f) here"
                .formatted(
                        same,
                        sameRanking,
                        there[there.length / 2],
                        there[there.length * 95 / 100],
                        here[here.length / 2],
                        here[here.length * 95 / 100]);
    }
    /** Of some questions, after a few others. */
    static Comparison of(PassageIndex there, PassageIndex here, EmbeddingModel models, int articles, int questions) {
        Random random = new Random(articles);
        for (int i = 0; i < 5; i++) {
            String question = NumberedArticle.of(random.nextInt(articles)).question();
            Answers.of(there, models, question);
            Answers.of(here, models, question);
        }
        double[] millisThere = new double[questions];
        double[] millisHere = new double[questions];
        int same = 0;
        int sameRanking = 0;
        for (int i = 0; i < questions; i++) {
            String question = NumberedArticle.of(random.nextInt(articles)).question();
            long start = System.nanoTime();
            Answer far = Answers.of(there, models, question);
            long between = System.nanoTime();
            Answer near = Answers.of(here, models, question);
            millisThere[i] = (between - start) / 1e6;
            millisHere[i] = (System.nanoTime() - between) / 1e6;
            same += Answers.summary(near).equals(Answers.summary(far)) ? 1 : 0;
            sameRanking += Answers.ranking(near).equals(Answers.ranking(far)) ? 1 : 0;
        }
        Arrays.sort(millisThere);
        Arrays.sort(millisHere);
        return new Comparison(same, sameRanking, millisThere, millisHere);
    }
}
