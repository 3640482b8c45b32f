package dev.easel.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.policy.Access;
import dev.easel.bot.policy.AccessList;
import dev.easel.bot.policy.Ceilings;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Doorkeeper;
import dev.easel.bot.policy.Newcomers;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final long ID = 1_574_165_827_542_843_392L;

    private static SettingsFile full() {
        ServerQuota quota = new ServerQuota(
                ZoneId.of("Europe/Berlin"),
                List.of(
                        new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, QuotaPeriod.DAY, 20),
                        new QuotaRule(
                                new QuotaScope(QuotaScope.Kind.ROLE, ID), QuotaUnit.CREDITS, QuotaPeriod.WEEK, 0)));
        Access access = Access.NONE
                .withChannels(AccessList.NONE.allowing(ID).denying(ID + 1))
                .blocking(ID + 2, "no \"foxes\", please")
                .with(new Newcomers(24, 48))
                .with(new Door(Door.State.DRAINING, "lunch"));
        Ceilings ceilings = Ceilings.NONE.withPixels(262_144).withModel("other");
        return new SettingsFile(quota, ServerPolicy.NONE.withAccess(access).withCeilings(ceilings));
    }

    private static SettingsFile read(JsonNode tree) {
        return new SettingsReader(Locale.ENGLISH).read(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        assertThat(new SettingsReader(Locale.ENGLISH).read(full().bytes())).isEqualTo(full());
        assertThat(full().tree().at("/policy/access/channels/allowed/0").asText())
                .isEqualTo(Long.toString(ID));
        assertThat(full().tree().at("/policy/access/channels/allowed/0").isTextual())
                .isTrue();
    }

    @Test
    void whoClosedTheServerIsInNoFileAndIsTakenFromNone() {
        Door kept = new Door(Door.State.PAUSED, "lunch", new Doorkeeper(7, "en"));
        ServerPolicy policy = ServerPolicy.NONE.withAccess(Access.NONE.with(kept));
        ObjectNode tree = new SettingsFile(full().quota(), policy).tree();
        assertThat(tree.at("/policy/access/door").toString()).isEqualTo("{\"state\":\"PAUSED\",\"reason\":\"lunch\"}");
        tree.withObject("/policy/access/door/keeper").put("user", 7).put("language", "en");
        assertThat(read(tree).policy().access().door()).isEqualTo(new Door(Door.State.PAUSED, "lunch"));
    }

    @Test
    void partsOfThePolicyThatAreLeftOutAreAsIfNothingWasDecided() {
        ObjectNode tree = full().tree();
        tree.withObject("/policy").removeAll();
        assertThat(read(tree).policy()).isEqualTo(ServerPolicy.NONE);
        assertThat(read(tree).quota()).isEqualTo(full().quota());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/policy/access/blocked/me | \"x\" | \"me\":\"x\"} will not do",
                "/policy/access/users/denied | [\"0\"] | `policy.access.users`: 0 is no id",
                "/policy/access/users/denied | [\"\"] | `policy.access.users.denied[0]`",
                "/policy/access/door/state | \"ajar\" | `policy.access.door.state`: the value \"ajar\" will not do; write one of OPEN, PAUSED, DRAINING",
                "/policy/access/newcomers/memberHours | -1 | 0 to 87600, not -1",
                "/policy/ceilings/steps | 1.5 | `policy.ceilings.steps`: the value 1.5 will not do; write a whole number",
                "/policy/ceilings/pixels | 7 | pixels are 4096 to 100000000 or 0 for none, not 7",
                "/policy/nonsense | {} | `policy.nonsense`: there is no such field",
                "/policy/pace | 3 | `policy.pace`: the value 3 will not do",
                "/quotas | {} | `quotas`: the value {} will not do",
                "/quotas/1/limit | -5 | `quotas[1].limit`: the value -5 will not do; write 0 to 1000000000",
                "/quotas/1/scope | \"all\" | `quotas[1].scope`: the value \"all\" will not do; write one of everyone, role, user, channel, server",
                "/quotas/0/id | \"5\" | `quotas[0].id`: the value \"5\" will not do; write no id with this scope",
                "/zone | 7 | `zone`: the value 7 will not do; write a time zone such as Europe/Berlin",
                "/more | true | `more`: there is no such field"
            })
    void whatWillNotDoNamesTheFieldAndTheValue(String path, String value, String said) throws Exception {
        ObjectNode tree = with(path, value);
        assertThatThrownBy(() -> read(tree))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(said);
    }

    private static ObjectNode with(String path, String value) throws IOException {
        ObjectNode tree = full().tree();
        int last = path.lastIndexOf('/');
        JsonNode parent = last == 0 ? tree : tree.at(path.substring(0, last));
        ((ObjectNode) parent).set(path.substring(last + 1), SettingsFile.JSON.readTree(value));
        return tree;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/policy/ceilings/pixels | 7 | 字段 `policy.ceilings`：像素数为 4096 到 100000000，0 表示不限，不能是 7",
                "/policy/access/newcomers/accountHours | -1 | 字段 `policy.access.newcomers`：账号注册后的小时数为 0 到 87600，不能是 -1",
                "/policy/access/users/denied | [\"0\"] | 字段 `policy.access.users`：0 不是 id",
                "/policy/pace/places | -1 | 字段 `policy.pace`：一个服务器有 0 到 100000 个位置，不能是 -1",
                "/policy/moderation/threshold | 2 | 字段 `policy.moderation`：阈值大于 0 且不超过 1，不能是 2.0",
                "/policy/nonsense | {} | 字段 `policy.nonsense`：没有这个字段"
            })
    void chineseAdminsReadItInTheirLanguage(String path, String value, String said) throws Exception {
        byte[] file = with(path, value).toString().getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new SettingsReader(Locale.CHINA).read(file)).hasMessage(said);
    }

    /** Whatever field holds whatever: it is read, or refused. */
    @Test
    void nothingButARefusalComesOfAnyField() throws Exception {
        List<String> odd =
                List.of("null", "-1", "1e30", "\"\"", "\"💥`@everyone\"", "[]", "[null]", "{}", "[[1]]", "true");
        int refused = 0;
        for (List<Object> path : paths(full().tree())) {
            for (String value : odd) {
                ObjectNode tree = full().tree();
                put(tree, path, SettingsFile.JSON.readTree(value));
                try {
                    assertThat(read(tree)).isNotNull();
                } catch (RefusedInputException e) {
                    assertThat(e.getMessage()).isNotBlank();
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static void put(JsonNode tree, List<Object> path, JsonNode value) {
        JsonNode node = tree;
        for (Object step : path.subList(0, path.size() - 1)) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        Object last = path.get(path.size() - 1);
        if (node instanceof ArrayNode array) {
            array.set((Integer) last, value);
        } else {
            ((ObjectNode) node).set((String) last, value);
        }
    }

    private static List<List<Object>> paths(JsonNode node) {
        List<List<Object>> paths = new ArrayList<>();
        node.properties().forEach(field -> add(paths, field.getKey(), field.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(paths, i, node.get(i));
        }
        return paths;
    }

    private static void add(List<List<Object>> paths, Object step, JsonNode child) {
        paths.add(List.of(step));
        paths(child).forEach(rest -> {
            List<Object> path = new ArrayList<>(List.of(step));
            path.addAll(rest);
            paths.add(path);
        });
    }
}
