# The operations of UNets and autoencoders in the order, the layout and the number of passes over memory of eager Python
# (diffusers): one operation at a time, nothing in place, q, k and v by three layers, GEGLU by one layer that is split after.
# Names, arguments and weights are those of the engine's own ops.py, whose joined weights are taken apart by views.
# MEMORY_FORMAT is 0 for plain NCHW or 2 for channels last; LINEAR_PROJECTION is as in the network's config.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # ---- storage -------------------------------------------------------------------------------------------------------

  def weight(self: __torch__.Ops, x: Tensor, dtype: int) -> Tensor:
    y = torch.to(x, dtype, False, True)
    if torch.dim(y) == 4:
      y = torch.contiguous(y, memory_format=MEMORY_FORMAT)
    return y

  def cast(self: __torch__.Ops, x: Tensor, dtype: int) -> Tensor:
    return torch.to(x, dtype)

  def like_weights(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    return torch.to(x, w[0].dtype)

  def copy(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.clone(x)

  def float_contiguous(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 6))

  def sizes(self: __torch__.Ops, x: Tensor) -> List[int]:
    return torch.size(x)

  def rows(self: __torch__.Ops, x: Tensor, first: int, end: int) -> Tensor:
    return torch.slice(x, 0, first, end)

  def join(self: __torch__.Ops, parts: List[Tensor], dim: int) -> Tensor:
    return torch.cat(parts, dim)

  def reshape(self: __torch__.Ops, x: Tensor, shape: List[int]) -> Tensor:
    return torch.reshape(x, shape)

  def random_weight(self: __torch__.Ops, shape: List[int], scale: float, dtype: int) -> Tensor:
    return self.weight(torch.mul_(torch.randn(shape), scale), dtype)

  def all_finite(self: __torch__.Ops, x: Tensor) -> bool:
    return bool(torch.all(torch.isfinite(x)))

  # ---- small pieces --------------------------------------------------------------------------------------------------

  def conv(self: __torch__.Ops, x: Tensor, w: List[Tensor], stride: int, padding: int) -> Tensor:
    x = torch.to(x, w[0].dtype)
    if len(w) > 1:
      return torch.conv2d(x, w[0], w[1], [stride, stride], [padding, padding])
    return torch.conv2d(x, w[0], None, [stride, stride], [padding, padding])

  def silu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.silu(x)

  def relu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.relu(x)

  def add(self: __torch__.Ops, x: Tensor, y: Tensor) -> Tensor:
    return torch.add(x, torch.to(y, x.dtype))

  def scaled(self: __torch__.Ops, x: Tensor, factor: float, offset: float) -> Tensor:
    return torch.add(torch.mul(x, factor), offset)

  def soft_clamp(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.mul(torch.tanh(torch.div(x, 3.)), 3.)

  # ---- UNet ----------------------------------------------------------------------------------------------------------

  def sinusoids(self: __torch__.Ops, t: Tensor, dim: int, cosine_first: bool, shift: float) -> Tensor:
    half = dim // 2
    exponent = torch.div(torch.mul(torch.arange(half, dtype=6, device=t.device), -9.210340371976184), float(half) - shift)
    angles = torch.mul(torch.unsqueeze(t, 1), torch.unsqueeze(torch.exp(exponent), 0))
    if cosine_first:
      return torch.cat([torch.cos(angles), torch.sin(angles)], 1)
    return torch.cat([torch.sin(angles), torch.cos(angles)], 1)

  def time_embedding(self: __torch__.Ops, x: Tensor, condition: List[Tensor], w: List[Tensor]) -> Tensor:
    h = torch.to(x, w[0].dtype)
    if len(condition) > 0:
      h = torch.add(h, torch.linear(torch.to(condition[0], w[0].dtype), w[4]))
    return torch.linear(torch.silu(torch.linear(h, w[0], w[1])), w[2], w[3])

  def pooled_text_embedding(self: __torch__.Ops, x: Tensor, w: List[Tensor], heads: int) -> Tensor:
    x = torch.layer_norm(torch.to(x, w[0].dtype), [torch.size(x, -1)], w[0], w[1], 1.0e-05)
    mean = torch.add(torch.mean(x, [1], True), w[2])
    x = torch.cat([mean, x], 1)
    y = self.attend(torch.linear(mean, w[3], w[4]), torch.linear(x, w[5], w[6]), torch.linear(x, w[7], w[8]), heads, False)
    y = torch.linear(torch.select(y, 1, 0), w[9], w[10])
    return torch.layer_norm(y, [torch.size(y, -1)], w[11], w[12], 1.0e-05)

  def resnet(self: __torch__.Ops, x: Tensor, time: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.group_norm(x, groups, w[0], w[1], eps)
    h = torch.silu(h)
    h = torch.conv2d(h, w[2], w[3], [1, 1], [1, 1])
    shift = torch.linear(time, w[4], w[5])
    h = torch.add(h, torch.unsqueeze(torch.unsqueeze(shift, -1), -1))
    h = torch.group_norm(h, groups, w[6], w[7], eps)
    h = torch.silu(h)
    h = torch.conv2d(h, w[8], w[9], [1, 1], [1, 1])
    if len(w) > 10:
      x = torch.conv2d(x, w[10], w[11])
    h = torch.add(x, h)
    return torch.div(h, 1.)

  def resnet_with_skip(self: __torch__.Ops, x: Tensor, skip: Tensor, time: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    x = torch.cat([x, skip], 1)
    return self.resnet(x, time, w, groups, eps)

  def upsample(self: __torch__.Ops, x: Tensor, w: List[Tensor], height: int, width: int) -> Tensor:
    x = torch.upsample_nearest2d(x, [height, width])
    if len(w) > 1:
      return torch.conv2d(x, w[0], w[1], [1, 1], [1, 1])
    return torch.conv2d(x, w[0], None, [1, 1], [1, 1])

  def output(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.group_norm(x, groups, w[0], w[1], eps)
    h = torch.silu(h)
    h = torch.conv2d(h, w[2], w[3], [1, 1], [1, 1])
    return torch.to(h, 6)

  # ---- attention -----------------------------------------------------------------------------------------------------

  def split_heads(self: __torch__.Ops, x: Tensor, heads: int) -> Tensor:
    size = torch.size(x)
    return torch.transpose(torch.view(x, [size[0], -1, heads, size[2] // heads]), 1, 2)

  def attend(self: __torch__.Ops, q: Tensor, k: Tensor, v: Tensor, heads: int, upcast: bool) -> Tensor:
    dtype = q.dtype
    q = self.split_heads(q, heads)
    k = self.split_heads(k, heads)
    v = self.split_heads(v, heads)
    if upcast:
      y = torch.scaled_dot_product_attention(torch.to(q, 6), torch.to(k, 6), torch.to(v, 6))
    else:
      y = torch.scaled_dot_product_attention(q, k, v)
    size = torch.size(y)
    y = torch.reshape(torch.transpose(y, 1, 2), [size[0], -1, heads * size[3]])
    return torch.to(y, dtype)

  def project(self: __torch__.Ops, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    return torch.conv2d(x, torch.unsqueeze(torch.unsqueeze(weight, -1), -1), bias)

  def transformer(self: __torch__.Ops, x: Tensor, context: Tensor, w: List[Tensor], heads: int, groups: int, upcast: bool) -> Tensor:
    size = torch.size(x)
    channels = size[1]
    tokens = [size[0], size[2] * size[3], channels]
    y = torch.group_norm(x, groups, w[0], w[1], 1.0e-06)
    if LINEAR_PROJECTION:
      y = torch.linear(torch.reshape(torch.permute(y, [0, 2, 3, 1]), tokens), w[2], w[3])
    else:
      y = torch.reshape(torch.permute(self.project(y, w[2], w[3]), [0, 2, 3, 1]), tokens)
    blocks = (len(w) - 6) // 19
    for i in range(blocks):
      o = 6 + i * 19
      y = self.transformer_block(y, context, torch.slice(w, o, o + 19, 1), heads, upcast)
    if LINEAR_PROJECTION:
      y = torch.linear(y, w[4], w[5])
    y = torch.permute(torch.reshape(y, [size[0], size[2], size[3], channels]), [0, 3, 1, 2])
    y = torch.contiguous(y)
    if not LINEAR_PROJECTION:
      y = self.project(y, w[4], w[5])
    return torch.add(y, x)

  def transformer_block(self: __torch__.Ops, y: Tensor, context: Tensor, w: List[Tensor], heads: int, upcast: bool) -> Tensor:
    width = [torch.size(y, -1)]
    n = torch.layer_norm(y, width, w[0], w[1], 1.0e-05)
    parts = torch.chunk(w[2], 3, 0)
    q = torch.linear(n, parts[0])
    k = torch.linear(n, parts[1])
    v = torch.linear(n, parts[2])
    a = torch.div(torch.linear(self.attend(q, k, v, heads, upcast), w[3], w[4]), 1.)
    y = torch.add(a, y)
    n = torch.layer_norm(y, width, w[5], w[6], 1.0e-05)
    q = torch.linear(n, w[7])
    parts = torch.chunk(w[8], 2, 0)
    k = torch.linear(context, parts[0])
    v = torch.linear(context, parts[1])
    a = torch.div(torch.linear(self.attend(q, k, v, heads, upcast), w[9], w[10]), 1.)
    y = torch.add(a, y)
    n = torch.layer_norm(y, width, w[11], w[12], 1.0e-05)
    return torch.add(torch.linear(self.gated(n, w), w[17], w[18]), y)

  # The two halves of the layer lie one after the other, value first; seen as the one layer that they are cut from.
  def gated(self: __torch__.Ops, n: Tensor, w: List[Tensor]) -> Tensor:
    size = torch.size(w[13])
    weight = torch.as_strided(w[13], [2 * size[0], size[1]], [size[1], 1])
    bias = torch.as_strided(w[14], [2 * size[0]], [1])
    value, gate = torch.chunk(torch.linear(n, weight, bias), 2, -1)
    return torch.mul(value, torch.gelu(gate))

  # ---- autoencoders --------------------------------------------------------------------------------------------------

  def plain_resnet(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.group_norm(x, groups, w[0], w[1], eps)
    h = torch.silu(h)
    h = torch.conv2d(h, w[2], w[3], [1, 1], [1, 1])
    h = torch.group_norm(h, groups, w[4], w[5], eps)
    h = torch.silu(h)
    h = torch.conv2d(h, w[6], w[7], [1, 1], [1, 1])
    if len(w) > 8:
      x = torch.conv2d(x, w[8], w[9])
    h = torch.add(x, h)
    return torch.div(h, 1.)

  def pixel_attention(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    size = torch.size(x)
    y = torch.transpose(torch.reshape(x, [size[0], size[1], size[2] * size[3]]), 1, 2)
    y = torch.transpose(torch.group_norm(torch.transpose(y, 1, 2), groups, w[0], w[1], eps), 1, 2)
    y = self.attend(torch.linear(y, w[2], w[3]), torch.linear(y, w[4], w[5]), torch.linear(y, w[6], w[7]), 1, False)
    y = torch.linear(y, w[8], w[9])
    y = torch.reshape(torch.transpose(y, -1, -2), size)
    y = torch.add(y, x)
    return torch.div(y, 1.)

  def tiny_block(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    h = torch.relu(torch.conv2d(x, w[0], w[1], [1, 1], [1, 1]))
    h = torch.relu(torch.conv2d(h, w[2], w[3], [1, 1], [1, 1]))
    h = torch.conv2d(h, w[4], w[5], [1, 1], [1, 1])
    return torch.relu(torch.add(h, x))

  # Weights stay as they are.
  def packed_conv(self: __torch__.Ops, w: Tensor, stride: int, padding: int, rows: int, side: int) -> Tensor:
    return w

  def packed_linear(self: __torch__.Ops, w: Tensor, rows: int) -> Tensor:
    return w
