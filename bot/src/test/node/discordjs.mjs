// A bot on an unmodified discord.js. It answers everything that the checks of other clients ask for, says what it saw as
// lines of JSON, and ends with status 1 at the first error. The bot on discord.py does the same.
import { createHash } from 'node:crypto';
import { fail, load, say } from './packages.mjs';

const {
  ActionRowBuilder, ApplicationCommandType, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, ContextMenuCommandBuilder,
  EmbedBuilder, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder, Partials, SlashCommandBuilder,
  StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} = load('discord.js');

const PICTURE = Buffer.from(process.env.EASEL_PICTURE, 'base64');
const STYLES = ['ink', 'oil', '3d'];

const commands = [
  new SlashCommandBuilder()
    .setName('draw')
    .setDescription('Draws a picture')
    .addStringOption((option) => option.setName('prompt').setDescription('What to draw').setRequired(true).setMaxLength(200))
    .addStringOption((option) => option.setName('style').setDescription('How').setAutocomplete(true))
    .addIntegerOption((option) => option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(4))
    .addAttachmentOption((option) => option.setName('start').setDescription('Where to start from')),
  new ContextMenuCommandBuilder().setName('Count letters').setType(ApplicationCommandType.Message),
  new ContextMenuCommandBuilder().setName('Greet').setType(ApplicationCommandType.User),
];

const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);

const rows = () => [
  new ActionRowBuilder().addComponents(button('again', 'Again'), button('tell', 'Tell')),
  new ActionRowBuilder().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('mood')
      .setPlaceholder('Mood')
      .addOptions({ label: 'Calm', value: 'calm' }, { label: 'Wild', value: 'wild' }),
  ),
];

const download = async (attachment) => {
  const answer = await fetch(attachment.url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { name: attachment.name, size: attachment.size, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const draw = async (interaction) => {
  await interaction.deferReply();
  const prompt = interaction.options.getString('prompt', true);
  const start = interaction.options.getAttachment('start');
  say('draw', {
    prompt,
    style: interaction.options.getString('style'),
    count: interaction.options.getInteger('count'),
    start: start && (await download(start)),
    user: interaction.user.username,
    channel: interaction.channel?.name ?? null,
  });
  await interaction.editReply({
    content: `drew ${prompt}`,
    files: [new AttachmentBuilder(PICTURE, { name: 'fox.png', description: 'a fox' })],
    components: rows(),
  });
};

const again = async (interaction) => {
  await interaction.reply({ content: `again for ${interaction.user}`, allowedMentions: { users: [interaction.user.id] } });
  const more = await interaction.followUp({ content: 'one more' });
  await interaction.webhook.editMessage(more.id, { content: 'one more, edited' });
  await interaction.webhook.deleteMessage(more.id);
  const original = await interaction.fetchReply();
  say('again', { original: original.content, message: interaction.message.content });
};

const tell = (interaction) =>
  interaction.showModal(
    new ModalBuilder()
      .setCustomId('story')
      .setTitle('Tell a story')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Story')
          .setTextInputComponent(new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Paragraph)),
      ),
  );

const story = async (interaction) => {
  const text = interaction.fields.getTextInputValue('text');
  say('story', { text });
  await interaction.reply({ content: `story: ${text}`, flags: MessageFlags.Ephemeral });
};

const mood = async (interaction) => {
  say('mood', { values: interaction.values });
  await interaction.update({ content: `mood ${interaction.values[0]}`, components: rows() });
};

const complete = (interaction) => {
  const typed = interaction.options.getFocused();
  return interaction.respond(STYLES.filter((style) => style.startsWith(typed)).map((style) => ({ name: style, value: style })));
};

const countLetters = async (interaction) => {
  const letters = interaction.targetMessage.content.length;
  await interaction.reply({ content: `${letters} letters`, flags: MessageFlags.Ephemeral });
};

const greet = (interaction) => interaction.reply({ content: `hello ${interaction.targetUser}` });

const answer = async (interaction) => {
  if (interaction.isAutocomplete()) return complete(interaction);
  if (interaction.isChatInputCommand()) return draw(interaction);
  if (interaction.isMessageContextMenuCommand()) return countLetters(interaction);
  if (interaction.isUserContextMenuCommand()) return greet(interaction);
  if (interaction.isButton()) return interaction.customId === 'again' ? again(interaction) : tell(interaction);
  if (interaction.isStringSelectMenu()) return mood(interaction);
  if (interaction.isModalSubmit()) return story(interaction);
  throw new Error(`an interaction of an unexpected kind: ${interaction.type}`);
};

const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.GuildMessageReactions,
    GatewayIntentBits.DirectMessages,
    GatewayIntentBits.MessageContent,
  ],
  partials: [Partials.Channel],
  rest: { api: process.env.EASEL_API },
});

client.on(Events.InteractionCreate, (interaction) => answer(interaction).catch(fail));

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || message.content !== 'ping') return;
  await message.react('🦊');
  await message.reply({ content: 'pong', embeds: [new EmbedBuilder().setTitle('Pong').setColor(0x2f9e6e)] });
  say('ping', { direct: message.guild === null });
});

client.on(Events.MessageReactionAdd, (reaction, user) => {
  if (!user.bot) say('reaction', { emoji: reaction.emoji.name });
});

client.once(Events.ClientReady, async () => {
  const registered = await client.application.commands.set(commands);
  const general = client.channels.cache.find((channel) => channel.name === 'general');
  say('ready', {
    user: client.user.username,
    commands: registered.map((command) => command.name),
    guild: client.guilds.cache.first().name,
    history: (await general.messages.fetch({ limit: 5 })).size,
  });
});

client.on(Events.Error, fail);
process.on('unhandledRejection', fail);
// The test ends the bot by closing its input.
process.stdin.resume().on('end', () => client.destroy().then(() => process.exit(0), fail));
client.login(process.env.EASEL_TOKEN).catch(fail);
