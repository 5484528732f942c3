-- Opens a file, waits for what the language server finds, applies the first quick fix and writes the file.
local cli, file, out = unpack(vim.fn.argv())
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'bluepencil', cmd = { vim.env.NODE, cli, 'lsp', '--stdio' } })
vim.lsp.buf_attach_client(buffer, client)

local function diagnostics()
  return vim.diagnostic.get(buffer)
end

local told = {}
if vim.wait(20000, function() return #diagnostics() > 0 end, 20) then
  for _, one in ipairs(diagnostics()) do
    table.insert(told, { code = one.code, message = one.message, line = one.lnum, column = one.col })
  end
  local first = diagnostics()[1]
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = {
      start = { line = first.lnum, character = first.col },
      ['end'] = { line = first.lnum, character = first.col },
    },
    context = { diagnostics = {}, only = { 'quickfix' } },
  }
  local replies = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000)
  local action = replies[client].result[1]
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding or 'utf-16')
  table.insert(told, { action = action.title })
  local before = #told - 1
  vim.wait(20000, function() return #diagnostics() < before end, 20)
  table.insert(told, { left = #diagnostics() })
  vim.cmd('write')
end
vim.fn.writefile({ vim.fn.json_encode(told) }, out)
vim.cmd('qall!')
