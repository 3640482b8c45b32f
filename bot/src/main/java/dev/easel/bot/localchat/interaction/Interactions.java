package dev.easel.bot.localchat.interaction;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.world.Message;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What people do with commands, components and modals: takes it from the page, tells the bot, takes the bot's answers, and
 * tells the person. Thread-safe; needs to be closed.
 */
public final class Interactions implements AutoCloseable {
    private static final int TOKEN_BYTES = 48;

    private final ChatContext context;
    private final BotLine bot;
    private final PersonLine person;
    private final InteractionTable table = new InteractionTable();
    private final SecureRandom random = new SecureRandom();
    private final InteractionJson json;
    private final Callbacks callbacks;
    private final Webhooks webhooks;
    private final Deadlines deadlines;

    /**
     * Starts to watch the time.
     *
     * @param bot where the bot hears of interactions
     * @param person where the person hears what comes of them
     */
    public Interactions(ChatContext context, MessagePosts posts, BotLine bot, PersonLine person) {
        this.context = context;
        this.bot = bot;
        this.person = person;
        this.json = new InteractionJson(context);
        this.callbacks = new Callbacks(context, table, posts);
        this.webhooks = new Webhooks(context, table, posts);
        this.deadlines = new Deadlines(context, table, posts);
        deadlines.start();
    }

    /** Adds the routes by which the bot answers. */
    public void addTo(Router router) {
        callbacks.addTo(router);
        webhooks.addTo(router);
    }

    /**
     * Takes what a person does, as docs/local-chat.md has it, and tells the bot.
     *
     * @return the interaction's id and the nonce
     * @throws ApiException where it is refused; the bot hears nothing then
     */
    public Reply submit(long userId, Form form) {
        Submission submission = Submission.read(context, userId, form);
        ResolvedData resolved = new ResolvedData(context, submission);
        try {
            long id = context.world().ids().next();
            Question question = question(submission, id, resolved);
            OpenInteraction interaction = new OpenInteraction(ticket(submission, id, question, resolved), person);
            ask(interaction, submission, question);
            return Reply.json(interaction.about());
        } catch (RuntimeException e) {
            resolved.discard();
            throw e;
        }
    }

    private Question question(Submission submission, long id, ResolvedData resolved) {
        return switch (submission.type()) {
            case COMMAND, AUTOCOMPLETE -> new CommandActions(context).read(submission, id, resolved);
            case COMPONENT -> new ComponentActions(context).read(submission, id, resolved);
            case MODAL -> new ModalActions(context, table).read(submission, id, resolved);
        };
    }

    private void ask(OpenInteraction interaction, Submission submission, Question question) {
        table.add(interaction);
        if (!bot.dispatch("INTERACTION_CREATE", json.write(interaction.ticket(), submission, question))) {
            table.remove(interaction);
            String name = context.world().user(context.botId()).orElseThrow().displayName();
            throw new ApiException(400, 0, name + " is not connected. Start the bot, then try again.");
        }
        interaction.announce();
    }

    private Ticket ticket(Submission submission, long id, Question question, ResolvedData resolved) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return new Ticket(
                id,
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                submission.type(),
                submission.userId(),
                submission.channel().id(),
                submission.nonce(),
                context.world().clock().instant(),
                question.origin(),
                question.answerType(),
                Optional.ofNullable(question.message()).map(Message::id).orElse(0L),
                question.focused(),
                question.opener(),
                resolved.attachmentIds());
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
