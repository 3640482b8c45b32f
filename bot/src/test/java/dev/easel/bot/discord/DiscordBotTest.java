package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot on a chat server, seen from the page. */
class DiscordBotTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final OracleRecorder oracle = OracleRecorder.ofAll();
    private LocalChat chat;
    private DeskRig rig;
    private DiscordBot bot;
    private PagePerson ada;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral().withExchanges(oracle));
        rig = new DeskRig(folder);
        bot = DiscordBot.start(DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token()), rig.desk);
        bot.ready().orTimeout(SECONDS, TimeUnit.SECONDS).join();
        ada = new PagePerson(chat);
    }

    @AfterEach
    void stop() {
        bot.close();
        rig.close();
        chat.close();
        oracle.assertClean();
    }

    private JsonNode grid(String prompt) {
        ada.slash("imagine", "prompt", prompt);
        return ada.message(PagePerson.saying("**fox** - <@" + ada.user + ">"));
    }

    @Test
    void promptBecomesAGridThatMentionsWhoAskedAndLeavesNoProgressBehind() {
        JsonNode grid = grid("fox --seed 5");
        assertThat(RecipePng.read(ada.file(grid)).seed()).isEqualTo(5);
        assertThat(grid.path("mentions").path(0).path("id").asText()).isEqualTo(ada.user);
        ada.message(message -> ada.messages().findValuesAsText("content").stream()
                .noneMatch(text -> text.startsWith("**fox** - <@" + ada.user + "> (")));
    }

    @Test
    void singleIsPostedByItsButton() {
        ada.click(grid("fox --seed 5"), 0, 1);
        JsonNode single = ada.message(PagePerson.saying("**fox** - Image #2 <@" + ada.user + ">"));
        assertThat(RecipePng.read(ada.file(single)).seed()).isEqualTo(6);
    }

    @Test
    void variationsAreDrawnByTheirButton() {
        ada.click(grid("fox"), 1, 2);
        JsonNode varied = ada.message(PagePerson.saying("**fox** - Variations (Strong) by <@" + ada.user + ">"));
        assertThat(RecipePng.read(ada.file(varied)).start()).isPresent();
    }

    @Test
    void mistakeIsToldToWhoMadeItAlone() {
        ada.slash("imagine", "prompt", "fox --sed 5");
        assertThat(ada.heard("")).contains("did you mean '--seed 5'?");
        assertThat(rig.generator.requests).isEmpty();
    }

    @Test
    void sixDrawingsAreAskedAboutAndComeAfterAClick() {
        ada.slash("imagine", "prompt", "fox --repeat 6");
        ada.click(ada.whispered("This prompt asks for 6 drawings."), 0, 0);
        JsonNode answered = ada.whispered("Confirmed; drawing begins.");
        assertThat(answered.path("components")).isEmpty();
        ada.message(message -> ada.pictures().size() == 6);
        assertThat(ada.pictures()).containsOnly("**fox** - <@" + ada.user + ">");
    }

    @Test
    void questionThatIsCancelledDrawsNothing() {
        ada.slash("imagine", "prompt", "{a, b, c} {d, e} fox");
        ada.click(ada.whispered("This prompt asks for 6 drawings."), 0, 1);
        ada.whispered("Nothing is drawn.");
        assertThat(rig.generator.requests).isEmpty();
    }

    @Test
    void pictureOfTheChatIsStartedFromByItsAddressAndNoOther() {
        String address = grid("fox").path("attachments").path(0).path("url").asText();
        ada.slash("imagine", "prompt", address + " wolf --iw 3 --niji");
        JsonNode wolf = ada.message(PagePerson.saying("**wolf** - <@" + ada.user + ">\n-# --niji is not yet honoured"));
        assertThat(RecipePng.read(ada.file(wolf)).start().orElseThrow().strength())
                .isEqualTo(0.25);
        ada.slash("imagine", "prompt", chat.apiUrl() + "users/@me wolf");
        ada.whispered("must be one that was posted in this chat");
    }

    @Test
    void recipeIsShownFromTheMenuOfAMessage() {
        ada.menu("Recipe", grid("fox --seed 5"));
        assertThat(ada.heard("seed")).contains("seed             5");
    }
}
