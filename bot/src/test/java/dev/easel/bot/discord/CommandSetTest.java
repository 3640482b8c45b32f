package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class CommandSetTest {
    private static final String LOCALIZED = "description_localizations";

    @Test
    void everyOptionIsDescribedInChineseToo() {
        DataObject imagine = CommandSet.drawing().get(0).toData();
        assertThat(imagine.getObject(LOCALIZED).keys()).containsExactly("zh-CN");
        DataArray options = imagine.getArray("options");
        assertThat(options.length()).isGreaterThan(10);
        for (int i = 0; i < options.length(); i++) {
            DataObject option = options.getObject(i);
            assertThat(option.getObject(LOCALIZED).keys())
                    .as(option.getString("name"))
                    .containsExactly("zh-CN");
        }
    }
}
