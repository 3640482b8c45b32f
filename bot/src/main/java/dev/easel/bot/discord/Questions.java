package dev.easel.bot.discord;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.insight.Answer;
import dev.easel.bot.insight.Enquiries;
import dev.easel.bot.insight.NotedAnswer;
import dev.easel.bot.job.Asker;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Lets questions in that are answered in their reply, and has the audit log told of each what became of it. Thread-safe.
 *
 * @param desk knows who may ask
 * @param replies tell who may not
 * @param enquiries that are under way
 */
record Questions(ImagineDesk desk, Replies replies, Enquiries enquiries) {
    /**
     * A question.
     *
     * @param asked as the audit log has it
     * @param hidden whether the answer is for who asks alone
     * @param view makes the message of the answer
     * @param work finds the answer
     * @param <T> what is told in the end
     */
    record Question<T>(
            RequestNote asked, boolean hidden, Function<T, MessageEditData> view, Function<Answer<T>, Runnable> work) {}

    <T> void ask(IReplyCallback event, Question<T> question) {
        Asker asker = Place.asker(event);
        Optional<String> refusal = desk.turnedAway(asker).or(() -> enquiries.admit(asker));
        if (refusal.isPresent()) {
            replies.refuse(event, question.asked(), refusal.get());
            return;
        }
        Replies.acknowledged(
                event,
                event.deferReply(question.hidden()),
                hook -> enquiries.begin(
                        asker,
                        question.work()
                                .apply(new NotedAnswer<>(
                                        new HookAnswer<>(hook, question.view()),
                                        (verdict, why) -> note(asker, question, verdict, why)))),
                () -> {
                    enquiries.leave(asker);
                    note(asker, question, Verdict.FAILED, "could not be acknowledged");
                });
    }

    private void note(Asker asker, Question<?> question, Verdict verdict, String why) {
        desk.notes().ended(asker, verdict, question::asked, why);
    }
}
