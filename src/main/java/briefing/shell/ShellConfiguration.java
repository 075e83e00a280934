package briefing.shell;

import briefing.answer.conversation.Conversation;
import briefing.answer.endpoint.EndpointScoringModel;
import briefing.article.ArticleReader;
import briefing.article.TimeLimit;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.CorpusLoader;
import briefing.article.ocr.Ocr;
import briefing.assistant.Answerers;
import briefing.assistant.Assistant;
import briefing.assistant.Cautions;
import briefing.assistant.Dialogue;
import briefing.assistant.Digests;
import briefing.assistant.FailureLog;
import briefing.assistant.IndexUpdates;
import briefing.assistant.ModelChange;
import briefing.assistant.Modes;
import briefing.assistant.Session;
import briefing.assistant.Settings;
import briefing.assistant.Store;
import briefing.assistant.kept.Notes;
import briefing.assistant.kept.QuestionLog;
import briefing.embedding.EmbeddingEndpoint;
import briefing.embedding.EndpointEmbeddingModel;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.index.PassageIndex;
import briefing.index.update.Indexer;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.passage.PassageSplitter;
import briefing.retrieval.rerank.CrossEncoder;
import briefing.retrieval.rerank.Reranker;
import briefing.retrieval.rerank.RerankerSetting;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.retrieval.translation.Translator;
import briefing.shell.command.ArticlesCommand;
import briefing.shell.command.AskCommand;
import briefing.shell.command.CompletionCommand;
import briefing.shell.command.EvaluateCommand;
import briefing.shell.command.Failures;
import briefing.shell.command.HelpCommand;
import briefing.shell.command.IndexCommand;
import briefing.shell.command.LoadCommand;
import briefing.shell.command.ModeCommand;
import briefing.shell.command.OpenCommand;
import briefing.shell.command.Programs;
import briefing.shell.command.ReadCommand;
import briefing.shell.command.ResetCommand;
import briefing.shell.command.SearchCommand;
import briefing.shell.command.SourcesCommand;
import briefing.shell.command.StatusCommand;
import briefing.shell.command.VersionCommand;
import briefing.shell.command.WhyCommand;
import briefing.shell.command.agent.McpCommand;
import briefing.shell.command.digest.CompareCommand;
import briefing.shell.command.digest.DigestParts;
import briefing.shell.command.digest.FiguresCommand;
import briefing.shell.command.digest.NewCommand;
import briefing.shell.command.digest.RelatedCommand;
import briefing.shell.command.digest.SummaryCommand;
import briefing.shell.command.digest.TimelineCommand;
import briefing.shell.command.keep.KeepCommand;
import briefing.shell.command.keep.LogCommand;
import briefing.shell.command.keep.NotesCommand;
import briefing.shell.command.keep.SaveCommand;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.Screen;
import briefing.shell.view.Greeting;
import briefing.shell.view.SentNotice;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** How the stations are put together. Every bean is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@Import({
    TerminalConfiguration.class,
    ArticlesCommand.class,
    AskCommand.class,
    DigestParts.class,
    CompareCommand.class,
    FiguresCommand.class,
    NewCommand.class,
    RelatedCommand.class,
    SummaryCommand.class,
    TimelineCommand.class,
    CompletionCommand.class,
    EvaluateCommand.class,
    HelpCommand.class,
    KeepCommand.class,
    LogCommand.class,
    NotesCommand.class,
    SaveCommand.class,
    IndexCommand.class,
    LoadCommand.class,
    McpCommand.class,
    ModeCommand.class,
    OpenCommand.class,
    ReadCommand.class,
    ResetCommand.class,
    SearchCommand.class,
    SourcesCommand.class,
    StatusCommand.class,
    VersionCommand.class,
    WhyCommand.class
})
class ShellConfiguration {

    @Bean
    Settings settings(ParsedInput call, Options options, Environment environment) {
        String corpus = options.value(Option.CORPUS);
        boolean plain = options.has(Option.NO_COLOR);
        return Launch.needsSettings(call)
                ? Settings.of(corpus, plain, environment)
                : Settings.inUse(corpus, plain, environment);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    FailureLog failureLog(Settings settings, Clock clock, Environment environment) {
        return FailureLog.of(settings, clock, environment);
    }

    @Bean
    QuestionLog questionLog(Settings settings, Clock clock, FailureLog failures) {
        return new QuestionLog(settings.state(), clock, failures::redacted, settings.log());
    }

    @Bean
    Notes notes(Settings settings) {
        return new Notes(settings);
    }

    @Bean
    Programs programs(Corpus corpus, Settings settings, Environment environment, Clock clock) {
        return new Programs(corpus, settings, environment, clock);
    }

    @Bean
    Failures failures(FailureLog log, Messages messages) {
        return new Failures(log, messages);
    }

    @Bean
    Corpus corpus(Settings settings) {
        return new Corpus(settings.corpus());
    }

    @Bean
    ArticleReader articleReader(Settings settings) {
        Ocr ocr = settings.ocr() ? Ocr.on(settings.cache().resolve("models")) : Ocr.off();
        return new ArticleReader(new TimeLimit(settings.fileTimeout()), ocr);
    }

    @Bean
    CorpusLoader corpusLoader(Corpus corpus, ArticleReader reader, Settings settings) {
        return new CorpusLoader(corpus, reader, settings.addresses(), settings.loadLimit());
    }

    @Bean
    @ConditionalOnMissingBean
    EmbeddingModel embeddingModel(Settings settings) {
        EmbeddingEndpoint endpoint = settings.services().embedding();
        return endpoint == null
                ? SharedSpaceEmbeddingModel.shipped(
                        new InProcessEmbeddingModels(settings.cache().resolve("models")))
                : new EndpointEmbeddingModel(endpoint);
    }

    @Bean(destroyMethod = "close")
    PassageIndex passageIndex(Settings settings, EmbeddingModel model) {
        return Store.open(settings, model);
    }

    @Bean
    Indexer indexer(Corpus corpus, ArticleReader reader, EmbeddingModel model, PassageIndex index, Clock clock) {
        return new Indexer(corpus, reader, new PassageSplitter(), model, index, clock);
    }

    @Bean
    DictionaryTranslator translator(Corpus corpus) {
        return new DictionaryTranslator(corpus.folder().resolve(Corpus.GLOSSARY));
    }

    @Bean
    Conversation conversation() {
        return new Conversation();
    }

    @Bean
    Answerers answerers(Settings settings, Conversation conversation, Messages messages) {
        return new Answerers(settings.services().chat(), conversation, messages);
    }

    @Bean
    Reranker reranker(Settings settings, Screen screen, Messages messages) {
        RerankerSetting setting = settings.services().reranker();
        Consumer<Notice> told = notice -> screen.note(notice.in(messages));
        if (setting instanceof ModelFile file) {
            CrossEncoder model = new CrossEncoder(file, settings.cache().resolve("models"));
            return Reranker.of(file, model, model::load, told);
        }
        return setting instanceof Endpoint endpoint
                ? Reranker.of(endpoint, new EndpointScoringModel(endpoint), () -> {}, told)
                : Reranker.off();
    }

    @Bean
    Assistant assistant(
            ObjectProvider<PassageIndex> index,
            ObjectProvider<EmbeddingModel> model,
            ObjectProvider<Translator> dictionary,
            Answerers answerers,
            Reranker reranker,
            Clock clock) {
        return new Assistant(index, model, dictionary, answerers, reranker, clock);
    }

    @Bean
    Digests digests(Assistant assistant, ObjectProvider<Translator> dictionary, Settings settings, Clock clock) {
        return new Digests(assistant, dictionary, settings, clock);
    }

    @Bean
    SentNotice sentNotice(Settings settings, Session session, Screen screen, Messages messages) {
        return new SentNotice(settings.services(), session, screen, messages);
    }

    @Bean(destroyMethod = "close")
    IndexUpdates indexUpdates(
            ObjectProvider<Indexer> indexer,
            ObjectProvider<PassageIndex> index,
            ObjectProvider<EmbeddingModel> model,
            Corpus corpus,
            Settings settings,
            Messages messages) {
        ModelChange change = new ModelChange(settings, model::getObject, messages);
        return new IndexUpdates(indexer::getObject, index::getObject, corpus, change, messages);
    }

    @Bean
    Cautions cautions(Environment environment, Messages messages) {
        return new Cautions(environment, messages);
    }

    @Bean
    Session session(Conversation conversation) {
        return new Session(conversation);
    }

    @Bean
    Dialogue dialogue(Assistant assistant, Answerers answerers, Session session) {
        return new Dialogue(assistant, answerers, session);
    }

    @Bean
    Modes modes(Session session, Answerers answerers) {
        return new Modes(session, answerers);
    }

    @Bean
    Messages messages(Settings settings) {
        return Messages.of(settings.language());
    }

    @Bean
    Greeting greeting(Settings settings, Corpus corpus, Messages messages) {
        return new Greeting(settings, corpus, messages);
    }

    /** Finds the commands among the beans by itself. */
    @Bean
    CommandRegistry commandRegistry() {
        return new CommandRegistry();
    }
}
