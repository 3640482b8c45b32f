package dev.easel.bot.discord;

import dev.easel.bot.audit.Verdict;
import dev.easel.bot.insight.Answer;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Answers a question in the reply that its interaction was acknowledged by. Thread-safe.
 *
 * @param hook of the interaction
 * @param view makes the message of the answer
 * @param <T> what is told in the end
 */
record HookAnswer<T>(InteractionHook hook, Function<T, MessageEditData> view) implements Answer<T> {
    /** Without mentions and without previews of what is linked. */
    static MessageEditBuilder message(String text) {
        return new MessageEditBuilder()
                .setContent(text)
                .setSuppressEmbeds(true)
                .setAllowedMentions(List.<Message.MentionType>of());
    }

    @Override
    public void progress(String text) {
        show(message(text).build());
    }

    @Override
    public void finished(T answer) {
        show(view.apply(answer));
    }

    @Override
    public void failed(Verdict verdict, String sentence) {
        show(message(sentence).build());
    }

    private void show(MessageEditData message) {
        hook.editOriginal(message).queue(done -> {}, lost -> Replies.untold("an answer could not be shown", lost));
    }
}
