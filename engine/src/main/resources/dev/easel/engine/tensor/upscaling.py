# The networks that enlarge pictures, each whole in one method: UpscalingOps.java calls them by name. The conventions are those
# of ops.py: bare numbers are torch's codes, what ends in an underscore works in place, and never on what Java gave.
# x [B, 3, H, W] in 0..1, float32; w is all weights of the network in the order that its comment lists, weight and bias of each
# convolution side by side. A convolution computes in the number format of its weights, so a network may mix formats.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # ---- layers --------------------------------------------------------------------------------------------------------

  # Convolution i of w at stride 1, which keeps the size.
  def conv(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int, padding: int) -> Tensor:
    k = w[2 * i]
    x = torch.contiguous(torch.to(x, k.dtype), memory_format=2)
    if k.is_mkldnn:
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, k, w[2 * i + 1], [padding, padding], [1, 1], [1, 1], 1, "none", none, "")
    return torch.conv2d(x, k, w[2 * i + 1], [1, 1], [padding, padding])

  # As conv, then ReLU.
  def conv_relu(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int, padding: int) -> Tensor:
    k = w[2 * i]
    if k.is_mkldnn:
      x = torch.contiguous(torch.to(x, k.dtype), memory_format=2)
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, k, w[2 * i + 1], [padding, padding], [1, 1], [1, 1], 1, "relu", none, "")
    return torch.relu_(self.conv(x, w, i, padding))

  # As conv, then the leaky ReLU of the ESRGAN family.
  def conv_leaky(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int) -> Tensor:
    return torch.leaky_relu_(self.conv(x, w, i, 1), 0.2)

  # x in float32, laid out as Java reads it.
  def picture(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 6))

  # ---- networks ------------------------------------------------------------------------------------------------------

  # Residual in residual dense network in the layout of idealo's image-super-resolution; shape: blocks T, dense blocks D of
  # each, convolutions C of each of those, factor r.
  # w: Pre_blocks_conv, for each t and d: F_t_d_1..C, LFF_t_d; post_blocks_conv, PreShuffle, SR.
  def rrdn(self: __torch__.Ops, x: Tensor, w: List[Tensor], shape: List[int]) -> Tensor:
    first = self.conv(x, w, 0, 1)
    h = first
    i = 1
    for t in range(shape[0]):
      y = h
      for d in range(shape[1]):
        dense = torch.to(y, w[2 * i].dtype)
        for c in range(shape[2]):
          dense = torch.cat([dense, self.conv_relu(dense, w, i, 1)], 1)
          i = i + 1
        y = torch.add(y, self.conv(dense, w, i, 1), alpha=0.2)
        i = i + 1
      h = torch.add(h, y, alpha=0.2)
    h = torch.add(self.conv(h, w, i, 1), first)
    h = torch.pixel_shuffle(self.conv(h, w, i + 1, 1), shape[3])
    return self.picture(self.conv(h, w, i + 2, 1))
