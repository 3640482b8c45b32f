package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminCalls.answer;
import static dev.easel.bot.discord.AdminCalls.drawn;
import static dev.easel.bot.discord.AdminCalls.refused;
import static dev.easel.bot.discord.AdminCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.audit.AuditEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** /admin access from the page: Ada, who runs the server, decides; Max and Nia ask. */
class AdminAccessTest extends PageTest {
    private PagePerson nia;

    @BeforeEach
    void come() {
        nia = ada.as("nia");
    }

    @Test
    void whoeverIsBlockedReadsWhyEverywhereAndDrawsAgainOnceUnblocked() {
        JsonNode grid = drawn(max, "fox", "fox");
        assertThat(answer(
                        ada,
                        "blocked",
                        () -> send(
                                ada,
                                "access",
                                "block",
                                Options.user(max.user),
                                Options.text("reason", "too *many* foxes"))))
                .isEqualTo("<@" + max.user + "> is blocked from now on. Reason: too \\*many\\* foxes.");
        String why = "You are blocked here and cannot have anything drawn. Reason: too \\*many\\* foxes."
                + " The admins of this server can unblock you.";
        assertThat(refused(max, "owl")).isEqualTo(why);
        assertThat(answer(max, "blocked", () -> max.click(grid, 1, 0))).isEqualTo(why);
        assertThat(answer(max, "blocked", () -> max.click(grid, 0, 0))).isEqualTo(why);
        assertThat(answer(max, "blocked", () -> max.slash("shorten", "prompt", "a red fox")))
                .isEqualTo(why);
        drawn(nia, "cat", "cat");

        rig.restartBot();
        assertThat(refused(max, "owl")).isEqualTo(why);
        answer(ada, "no longer blocked", () -> send(ada, "access", "unblock", Options.user(max.user)));
        answer(ada, "was not blocked", () -> send(ada, "access", "unblock", Options.user(max.user)));
        drawn(max, "owl", "owl");
    }

    @Test
    void deniedWinsOverAllowedAndAThreadCountsAsItsChannel() {
        PagePerson general = max.in("general");
        PagePerson thread = max.in("fox studies");
        answer(ada, "Allowed", () -> send(ada, "access", "allow", Options.channel(ada.channel)));
        assertThat(refused(general, "fox"))
                .isEqualTo("On this server drawings are asked for in <#" + ada.channel + ">.");
        drawn(max, "fox", "fox");
        drawn(thread, "owl", "owl");
        answer(ada, "Denied", () -> send(ada, "access", "deny", Options.channel(thread.channel)));
        String why = "Nothing is drawn in <#" + ada.channel + ">; ask in another channel.";
        assertThat(refused(thread, "cow")).isEqualTo(why);
        assertThat(refused(max, "cow")).isEqualTo(why);
        answer(ada, "lists are empty", () -> send(ada, "access", "clear"));
        drawn(general, "cow", "cow");
    }

    @Test
    void rolesAndUsersAreLetInAndKeptOut() {
        String artist = ada.role("Artist");
        answer(ada, "Allowed", () -> send(ada, "access", "allow", Options.role(artist)));
        assertThat(refused(nia, "fox")).contains("only those").contains("<@&" + artist + ">");
        drawn(max, "fox", "fox");
        answer(ada, "Denied", () -> send(ada, "access", "deny", Options.user(max.user)));
        assertThat(refused(max, "owl")).startsWith("You may not have anything drawn on this server;");
        answer(ada, "No longer", () -> send(ada, "access", "clear", Options.user(max.user)));
        answer(ada, "neither", () -> send(ada, "access", "clear", Options.user(max.user)));
        answer(ada, "Denied", () -> send(ada, "access", "deny", Options.role(artist)));
        assertThat(refused(max, "owl")).startsWith("Who has the role <@&" + artist + "> may not");
        answer(ada, "Choose a channel", () -> send(ada, "access", "deny"));
        assertThat(answer(ada, "Who may", () -> send(ada, "access", "show"))).contains("- not <@&" + artist + ">");
    }

    @Test
    void newcomersWait() {
        answer(
                ada,
                "24 hours after joining and 48 hours after their account",
                () -> send(
                        ada,
                        "access",
                        "newcomers",
                        Options.whole("member-hours", 24),
                        Options.whole("account-hours", 48)));
        assertThat(refused(nia, "fox"))
                .startsWith(
                        "Newcomers wait here until 24 hours after joining and 48 hours after their account was made.")
                .contains("<t:");
        assertThat(answer(
                        nia.speaking("zh-CN"),
                        "新成员",
                        () -> nia.speaking("zh-CN").slash("imagine", "prompt", "fox")))
                .startsWith("本服务器的新成员需要等待：加入后满 24 小时，且账号注册满 48 小时。");
        answer(ada, "no longer wait", () -> send(ada, "access", "newcomers"));
        drawn(nia, "fox", "fox");
    }

    @Test
    void everyChangeIsWrittenDown() {
        answer(ada, "blocked", () -> send(ada, "access", "block", Options.user(nia.user)));
        answer(ada, "Denied", () -> send(ada, "access", "deny", Options.role(ada.role("Artist"))));
        answer(ada, "lists are empty", () -> send(ada, "access", "clear"));
        assertThat(AdminCalls.decisions(rig, 3))
                .extracting(AuditEntry::action)
                .containsExactly("access.clear", "access.deny", "access.block");
        assertThat(AdminCalls.decisions(rig, 3))
                .allMatch(entry -> Long.toUnsignedString(entry.user()).equals(ada.user));
    }
}
