package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot in a conversation of two people, one of whom has installed it: it sees nothing there but what it is asked. */
class BroughtAlongTest extends PageTest {
    @BeforeEach
    void bringAlong() {
        rig.ada = rig.ada.with("max");
    }

    @Test
    void promptAndButtonsWork() {
        JsonNode grid = rig.grid("fox");
        assertThat(grid.at("/interaction_metadata/authorizing_integration_owners/1")
                        .asText())
                .isEqualTo(rig.ada.user);
        rig.ada.click(grid, 0, 3);
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 4)));
        rig.ada.click(grid, 1, 3);
        rig.ada.message(PagePerson.saying(rig.variationsText("fox")));
        assertThat(rig.picturesInTheEnd())
                .containsExactlyInAnyOrder(rig.gridText("fox"), rig.singleText("fox", 4), rig.variationsText("fox"));
        rig.awaitNothingLeftBehind();
    }

    @Test
    void whatAnInteractionHasNoMessagesLeftForComesDirectly() {
        rig.ada.slash("imagine", "prompt", "{fox,owl,cat,dog} {red,blue}");
        JsonNode question = rig.ada.whispered("This prompt asks for 8");
        rig.ada.click(question, 0, 0);
        PagePerson alone = rig.ada.inDirect();
        BotRig.await(
                "all drawings",
                () -> rig.ada.pictures().size() + alone.pictures().size() == 8);
        assertThat(rig.ada.pictures()).hasSize(5);
        List<String> expected = Stream.of("fox", "owl", "cat", "dog")
                .flatMap(animal -> Stream.of(animal + " red", animal + " blue"))
                .map(rig::gridText)
                .toList();
        assertThat(Stream.concat(rig.ada.pictures().stream(), alone.pictures().stream()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatOutlivesAStopComesAllTheSame() {
        rig.hold();
        rig.ada.slash("imagine", "prompt", "one");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        rig.ada.slash("imagine", "prompt", "two");
        rig.ada.message(message -> message.path("content").asText().startsWith("**two**"));
        rig.release();
        rig.restartBot();
        rig.ada.message(rig.gridOf("two"));
        rig.awaitNothingLeftBehind();
        assertThat(rig.picturesInTheEnd()).containsExactlyInAnyOrder(rig.gridText("one"), rig.gridText("two"));
    }
}
