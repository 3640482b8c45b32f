package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminCalls.answer;
import static dev.easel.bot.discord.AdminCalls.drawn;
import static dev.easel.bot.discord.AdminCalls.refused;
import static dev.easel.bot.discord.AdminCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.imagine.WaitingDrawing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** /admin queue from the page: Ada pauses, drains and cancels; Max and Nia wait. */
class AdminQueueTest extends PageTest {
    /** Three are being drawn and so many wait. */
    private void occupied(int waiting) {
        rig.hold();
        for (int i = 1; i <= 3 + waiting; i++) {
            max.slash("imagine", "prompt", "fox " + i);
            int jobs = i;
            BotRig.await("job " + i, () -> underWay().size() == jobs);
        }
        BotRig.await("three", () -> rig.generator.requests.size() == 3);
    }

    private List<WaitingDrawing> underWay() {
        return rig.desk.desk.underWay();
    }

    private void delivered(String prompt) {
        max.message(PagePerson.saying("**" + prompt + "** - <@" + max.user + ">"));
    }

    @Test
    void pausedServerFinishesWhatIsBeingDrawnHoldsWhatWaitsAndGoesOnAfterARestart() {
        occupied(1);
        assertThat(answer(
                        ada, "Paused", () -> send(ada, "queue", "pause", Options.text("reason", "new graphics card"))))
                .isEqualTo("Paused from now on: this server takes nothing new. Reason: new graphics card."
                        + " Being drawn, and finished: 3. Waiting, and kept until /admin queue resume: 1.");
        assertThat(refused(max, "owl"))
                .isEqualTo("Drawing is paused on this server. Reason: new graphics card."
                        + " Nothing new is taken; what waits keeps its place. Ask again later.");
        rig.release();
        delivered("fox 3");
        BotRig.await("the end of three", () -> underWay().size() == 1);
        assertThat(rig.generator.requests).hasSize(3);

        rig.restartBot();
        BotRig.await("what waits", () -> underWay().size() == 1);
        assertThat(answer(ada, "Paused", () -> send(ada, "queue", "show")))
                .startsWith("Paused: this server takes nothing new. Reason: new graphics card.")
                .contains("Of this server being drawn: 0. Waiting: 1.\n- **fox 4** by <@" + max.user
                        + "> waits at place 1");
        assertThat(rig.generator.requests).isEmpty();
        answer(ada, "Open: this server takes new drawings", () -> send(ada, "queue", "resume"));
        delivered("fox 4");
        drawn(max, "owl", "owl");
        answer(ada, "already", () -> send(ada, "queue", "resume"));
    }

    @Test
    void drainedServerDrawsWhatWaitsAndTells() {
        occupied(1);
        answer(ada, "Still to be drawn: 4. You are told", () -> send(ada, "queue", "drain"));
        assertThat(refused(max, "owl")).startsWith("This server takes no new drawings at the moment.");
        rig.release();
        delivered("fox 4");
        ada.whispered("Drained: nothing of this server");
        assertThat(refused(max, "owl")).startsWith("This server takes no new drawings at the moment.");
    }

    @Test
    void anybodysDrawingIsCancelledAndWhoseItIsIsToldAndHasTheQuotaBack() {
        answer(
                ada,
                "From now on",
                () -> send(ada, "quota", "set", Options.whole("amount", 16), Options.text("period", "day")));
        occupied(1);
        assertThat(refused(max, "owl")).startsWith("This takes 4 images; 0 left");
        WaitingDrawing waiting = underWay().get(3);
        assertThat(answer(
                        ada,
                        "Cancelled",
                        () -> send(
                                ada,
                                "queue",
                                "cancel",
                                Options.text("job", waiting.id().hex()))))
                .isEqualTo("Cancelled: **fox 4** by <@" + max.user + ">, who is told."
                        + " What it had taken of a quota is given back.");
        max.message(PagePerson.saying("**fox 4** - <@" + max.user + "> (Stopped)\nAn admin of this server cancelled it;"
                + " what it had taken of a quota is given back."));
        WaitingDrawing running = underWay().get(0);
        answer(
                ada,
                "Cancelled",
                () -> send(
                        ada, "queue", "cancel", Options.text("job", running.id().hex())));
        rig.release();
        delivered("fox 3");
        drawn(max, "owl", "owl");
        drawn(max, "cow", "cow");
        assertThat(refused(max, "cat")).startsWith("This takes 4 images; 0 left");
        assertThat(AdminCalls.decisions(rig, 3))
                .extracting(AuditEntry::action)
                .containsExactly("queue.cancel", "queue.cancel", "quota.set");
    }

    @Test
    void allThatWaitsIsCancelledAtOnceAndUnknownIdsAreRefused() {
        occupied(3);
        assertThat(answer(
                        ada, "No drawing", () -> send(ada, "queue", "cancel", Options.text("job", "0123456789abcdef"))))
                .isEqualTo("No drawing 0123456789abcdef of this server is waiting or being drawn;"
                        + " /admin queue show lists what is.");
        answer(ada, "told whose they were: 3.", () -> send(ada, "queue", "clear"));
        answer(ada, "Nothing of this server waits.", () -> send(ada, "queue", "clear"));
        rig.release();
        delivered("fox 3");
        BotRig.await("the end", () -> underWay().isEmpty());
        assertThat(rig.generator.requests).hasSize(3);
        answer(ada, "nothing waits", () -> send(ada, "queue", "show"));
    }

    @Test
    void whoTypesIsOfferedWhatIsUnderWayAndNobodyElseIs() {
        occupied(1);
        String third = underWay().get(2).id().hex();
        assertThat(BotAnswer.offered(AdminCalls.typing(ada, "queue", "cancel", "job", "fox"), rig))
                .hasSize(4);
        assertThat(BotAnswer.offered(
                        AdminCalls.typing(
                                ada, "queue", "cancel", "job", underWay().get(2).title()),
                        rig))
                .containsExactly(third);
        assertThat(BotAnswer.offered(AdminCalls.typing(ada, "limits", "model", "name", "oth"), rig))
                .containsExactly("other");
    }

    @Test
    void whoeverWaitsReadsThatItIsPaused() {
        occupied(1);
        answer(ada, "Paused", () -> send(ada, "queue", "pause", Options.text("reason", "lunch")));
        assertThat(answer(max, "Being drawn", () -> max.command("queue", "en-US")))
                .endsWith("Drawing is paused on this server. Reason: lunch. Nothing new is taken; what waits keeps its"
                        + " place. Ask again later.");
    }
}
