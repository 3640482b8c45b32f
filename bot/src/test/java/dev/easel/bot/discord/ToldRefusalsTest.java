package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.localchat.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people are told that a picture was not let pass, where that is not as usual. */
class ToldRefusalsTest {
    private static final int TELLINGS = 100;

    @TempDir
    Path folder;

    private ExplicitRig moderated;
    private BotRig rig;
    private PagePerson ada;
    private PagePerson max;

    @BeforeEach
    void start() throws IOException {
        moderated = new ExplicitRig(folder);
        rig = moderated.rig;
        ada = moderated.ada;
        max = moderated.max;
    }

    @AfterEach
    void stop() {
        moderated.close();
    }

    @Test
    void refusalInADirectMessagePromisesNoAppeal() {
        PagePerson direct = ada.inDirect();
        for (String language : List.of("en-US", "zh-CN")) {
            PagePerson person = direct.speaking(language);
            person.slash("imagine", "prompt", "fox");
            String expected = language.equals("zh-CN") ? "私信中不予显示" : "which direct messages do not show";
            JsonNode told =
                    person.message(message -> message.path("content").asText().contains(expected));
            assertThat(told.path("content").asText())
                    .doesNotContainIgnoringCase("appeal")
                    .doesNotContain("申诉");
            assertThat(told.path("components")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusalThatIsToldAgainAfterARestartCanBeAppealed(boolean byInteraction) {
        rig.hold();
        max.slash("imagine", "prompt", "fox");
        max.message(message -> message.path("content").asText().contains("%"));
        rig.fault(Fault.status("PATCH", "/webhooks/**", 500).times(TELLINGS));
        rig.fault(Fault.status("PATCH", "/channels/**", 500).times(TELLINGS));
        rig.release();
        BotRig.await(
                "the end of the job",
                () -> rig.desk.desk.books().ledger().unfinished().stream()
                        .anyMatch(job -> job.status().phase() == JobPhase.FAILED));
        rig.restartBot(() -> {
            assertThat(max.everything()).noneMatch(ToldRefusalsTest::isRefusal);
            rig.chat.faults().clear();
            if (!byInteraction) {
                rig.fault(Fault.status("PATCH", "/webhooks/**", 500).times(TELLINGS));
            }
        });
        JsonNode told = max.message(ToldRefusalsTest::isRefusal);
        rig.chat.faults().clear();
        ExplicitRig.appeal(rig, max, told, "");
        ExplicitRig.MODERATION.ask(ada, "Open appeals: 1", "appeals");
    }

    private static boolean isRefusal(JsonNode message) {
        return message.path("content").asText().contains("was taken for an explicit one");
    }
}
