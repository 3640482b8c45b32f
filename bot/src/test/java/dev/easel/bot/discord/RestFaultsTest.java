package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.Overwrites;
import dev.easel.bot.localchat.fault.Fault;
import dev.easel.bot.localchat.world.Permission;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of the server that are late, lost or wrong: no result is lost, none comes twice. */
class RestFaultsTest extends PageTest {
    private static final String CALLBACK = "/interactions/*/*/callback";
    private static final String FOLLOW_UP = "/webhooks/*/*";
    private static final String POST = "/channels/*/messages";
    private static final String EDIT = "/webhooks/*/*/messages/*";

    /** What goes wrong with one request. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Trouble {
        RATE_LIMITED,
        BAD_GATEWAY,
        UNAVAILABLE,
        CUT_BEFORE,
        CUT_AFTER;

        Fault with(String method, String path) {
            return switch (this) {
                case RATE_LIMITED -> Fault.rateLimit(method, path, 1);
                case BAD_GATEWAY -> Fault.status(method, path, 502);
                case UNAVAILABLE -> Fault.status(method, path, 503);
                case CUT_BEFORE -> Fault.drop(method, path);
                case CUT_AFTER -> Fault.dropAfter(method, path);
            };
        }
    }

    private static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> Stream.of(
                        Arguments.of(trouble, "POST", CALLBACK),
                        Arguments.of(trouble, "PATCH", EDIT),
                        Arguments.of(trouble, "POST", POST),
                        Arguments.of(trouble, "POST", FOLLOW_UP)));
    }

    private void expect(String... pictures) {
        assertThat(rig.picturesInTheEnd()).containsExactlyInAnyOrder(pictures);
        rig.awaitNothingLeftBehind();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyResultArrivesOnce(Trouble trouble, String method, String path) {
        rig.fault(trouble.with(method, path));
        JsonNode grid = rig.grid("fox");
        rig.chat.faults().clear();
        rig.fault(trouble.with(method, path).after(1));
        rig.ada.click(grid, 0, 1);
        rig.ada.click(grid, 1, 2);
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
        rig.ada.message(PagePerson.saying(rig.variationsText("fox")));
        expect(rig.gridText("fox"), rig.singleText("fox", 2), rig.variationsText("fox"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"CUT_BEFORE", "CUT_AFTER"})
    void buttonsFirstMessageThatIsLostLeavesNothingBehind(Trouble trouble) {
        JsonNode grid = rig.grid("fox");
        rig.fault(trouble.with("POST", FOLLOW_UP));
        rig.ada.click(grid, 1, 0);
        rig.ada.message(PagePerson.saying(rig.variationsText("fox")));
        expect(rig.gridText("fox"), rig.variationsText("fox"));
    }

    @Test
    void pictureIsPostedByTheBotWhereTheInteractionsMeansFail() {
        JsonNode grid = rig.grid("fox");
        rig.fault(Fault.status("POST", FOLLOW_UP, 500));
        rig.ada.click(grid, 0, 1);
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
        assertThat(List.copyOf(rig.chat.faults().requests()))
                .filteredOn(request -> request.path().matches("/channels/[0-9]+/messages") && request.status() == 200)
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(2);
        expect(rig.gridText("fox"), rig.singleText("fox", 2));
    }

    @Test
    void gridIsPostedByTheInteractionsMeansWhereTheBotMayNot() {
        rig.hold();
        rig.ada.slash("imagine", "prompt", "fox");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        Overwrites.deny(rig.chat, rig.ada.channel, Permission.SEND_MESSAGES);
        rig.release();
        rig.ada.message(rig.gridOf("fox"));
        expect(rig.gridText("fox"));
    }

    @Test
    void pictureIsPostedLaterWhereNobodyAnswers() {
        JsonNode grid = rig.grid("fox");
        rig.fault(Fault.drop("POST", FOLLOW_UP));
        rig.fault(Fault.drop("GET", POST).times(2));
        rig.ada.click(grid, 0, 1);
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
        expect(rig.gridText("fox"), rig.singleText("fox", 2));
    }

    @Test
    void requestAcknowledgedTooLateIsNotDrawnAndTakesNoPlace() {
        rig.fault(Fault.delay("POST", CALLBACK, Duration.ofMillis(3100)));
        rig.ada.slash("imagine", "prompt", "late");
        BotRig.await(
                "the refusal",
                () -> rig.chat.faults().requests().stream()
                        .anyMatch(request -> request.path().endsWith("/callback") && request.status() == 404));
        assertThat(rig.grid("fox")).isNotNull();
        assertThat(rig.generator.requests).hasSize(1);
        expect(rig.gridText("fox"));
    }

    @Test
    void pictureWhoseTokenExpiredIsPostedByTheBotOnce() {
        rig.hold();
        rig.ada.slash("imagine", "prompt", "fox");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        rig.chat.faults().clock().advance(Duration.ofMinutes(15));
        rig.release();
        rig.ada.message(rig.gridOf("fox"));
        expect(rig.gridText("fox"));
        assertThat(List.copyOf(rig.chat.faults().requests()))
                .filteredOn(request -> request.method().equals("POST"))
                .filteredOn(request -> request.path().matches("/channels/[0-9]+/messages"))
                .hasSize(1);
    }
}
